import type { ReportPermission } from '@thidua/schema/permissions'
import type { Pool } from 'pg'

/** An act on a report that was committed just now. */
export interface CommittedAct {
  readonly reportId: string
  readonly permission: ReportPermission
}

type Hear = (act: CommittedAct) => void

const hearers = new WeakMap<Pool, Hear>()

/** From now on `hear` is called after each act on a report that was committed through this pool, by whichever mutation. */
export const hearActs = (pool: Pool, hear: Hear): void => void hearers.set(pool, hear)

export const tellAct = (pool: Pool, act: CommittedAct): void => hearers.get(pool)?.(act)
