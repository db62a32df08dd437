import type { DraftRemark } from '#acts/draft-remark.ts'

/** A remark that is not sent yet, of whoever wrote it. */
export interface LiveRemark extends DraftRemark {
  readonly submissionId: string
  /** As the server has it; 0 where it does not yet. */
  readonly version: number
  readonly by: string
  readonly own: boolean
  /** Whether this device has written more than the server has. */
  readonly waits: boolean
  /** Why the server would not take it. */
  readonly refused: string | null
}
