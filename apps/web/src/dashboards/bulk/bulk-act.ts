import type { ActedRow } from './rows-query.ts'

export const bulkActs = ['accept', 'extend', 'assign'] as const
export type BulkAct = (typeof bulkActs)[number]

/** Why an act leaves a report out before it is tried. */
export type LeftOut = 'notWaiting' | 'notOpened' | 'openRemarks' | 'settled'

const waits = ({ state }: ActedRow): boolean => state === 'SUBMITTED' || state === 'RESUBMITTED'

/** Why a report is left out of an act; null where it is not. The server asks again when it comes to it. */
export function leftOut(act: BulkAct, row: ActedRow): LeftOut | null {
  switch (act) {
    case 'accept':
      if (!waits(row) || row.submissionId == null) return 'notWaiting'
      if (!row.opened) return 'notOpened'
      return row.openRemarks > 0 ? 'openRemarks' : null
    case 'extend':
      return row.state === 'ACCEPTED' || row.state === 'COMPILED' ? 'settled' : null
    case 'assign':
      return null
  }
}
