import { useEffect, useRef } from 'react'
import type { DraftRemark } from '#acts/draft-remark.ts'
import { useDeviceNote } from '#lib/device/device-notes.ts'
import { useViewer } from '#lib/viewer.ts'

/** Remarks that this device kept before the server did: they go to the server now. */
export function useAdoptedRemarks(submissionId: string, add: (remarks: readonly Omit<DraftRemark, 'id'>[]) => void) {
  const viewer = useViewer()
  const [note, set] = useDeviceNote<{ readonly drafts?: readonly DraftRemark[] }>(
    `${viewer.id} remarks ${submissionId}`,
  )
  const adopted = useRef(false)
  useEffect(() => {
    if (!note || adopted.current) return
    adopted.current = true
    // What a device kept before remarks had ranges has none.
    add((note.drafts ?? []).map(({ id: _, ...remark }) => ({ ...remark, range: remark.range ?? null })))
    set(null)
  }, [note, add, set])
}
