import type { DraftRemark } from '#acts/draft-remark.ts'
import { useDeviceNote } from '#lib/device/device-notes.ts'
import { newId } from '#lib/new-id.ts'
import { useViewer } from '#lib/viewer.ts'

interface RemarkNote {
  readonly drafts: readonly DraftRemark[]
  /** What the last return sent; it comes back when the return is undone. */
  readonly sent: readonly DraftRemark[]
}

const nothing: RemarkNote = { drafts: [], sent: [] }

/** Remarks on one submission before they are sent, kept on this device for this person. */
export function useDraftRemarks(submissionId: string) {
  const viewer = useViewer()
  const [stored, set] = useDeviceNote<RemarkNote>(`${viewer.id} remarks ${submissionId}`)
  const note = stored ?? nothing
  const write = (drafts: readonly DraftRemark[], sent = note.sent) =>
    set(drafts.length + sent.length === 0 ? null : { drafts, sent })
  return {
    drafts: note.drafts,
    add: (remark: Omit<DraftRemark, 'id'>) => write([...note.drafts, { ...remark, id: newId() }]),
    change: (changed: DraftRemark) => write(note.drafts.map((remark) => (remark.id === changed.id ? changed : remark))),
    remove: (id: string) => write(note.drafts.filter((remark) => remark.id !== id)),
    putBack: (remark: DraftRemark, index: number) => write(note.drafts.toSpliced(index, 0, remark)),
    markSent: () => write([], note.drafts),
    takeBack: () => write([...note.sent, ...note.drafts], []),
  }
}

export type DraftRemarks = ReturnType<typeof useDraftRemarks>
