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
  // What this device kept before remarks had ranges has none.
  const drafts = note.drafts.map((remark) => ({ ...remark, range: remark.range ?? null }))
  const write = (now: readonly DraftRemark[], sent = note.sent) =>
    set(now.length + sent.length === 0 ? null : { drafts: now, sent })
  return {
    drafts,
    add: (remarks: readonly Omit<DraftRemark, 'id'>[]) =>
      write([...drafts, ...remarks.map((remark) => ({ ...remark, id: newId() }))]),
    change: (changed: DraftRemark) => write(drafts.map((remark) => (remark.id === changed.id ? changed : remark))),
    remove: (id: string) => write(drafts.filter((remark) => remark.id !== id)),
    putBack: (remark: DraftRemark, index: number) => write(drafts.toSpliced(index, 0, remark)),
    markSent: () => write([], drafts),
    takeBack: () => write([...note.sent, ...drafts], []),
    /** All of them go elsewhere. */
    clear: () => write([]),
  }
}

export type DraftRemarks = ReturnType<typeof useDraftRemarks>
