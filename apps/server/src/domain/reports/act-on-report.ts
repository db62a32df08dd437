import { can, type ReportPermission, type Viewer } from '@thidua/schema/permissions'
import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/transaction.ts'
import { authorise } from './authorise.ts'
import { assertNothingNewer, type FindBasis } from './basis.ts'
import { type LockedReport, lockReport } from './locked-report.ts'
import { oneByReport } from './one-by-report.ts'
import { tellAct } from './telling/hear-acts.ts'

interface Act<T> {
  readonly reportId: string
  readonly permission: ReportPermission
  /** What the person decided on: an act on something that has been overtaken changes nothing. */
  readonly basis?: FindBasis
  readonly act: (client: PoolClient, report: LockedReport) => Promise<T>
}

/**
 * One act on one report: lock, authorise, act, all in one transaction; told once it is committed. Gives what the act gives.
 */
export async function actOnReport<T>(
  pool: Pool,
  viewer: Viewer,
  { reportId, permission, basis, act }: Act<T>,
): Promise<T> {
  const done = await oneByReport(pool, reportId, () =>
    transaction(pool, async (client) => {
      const report = await lockReport(client, reportId)
      const may = can(viewer, permission, report.subject)
      // Who may do it, only not now, learns first what has happened meanwhile.
      if (basis && (may.allowed || may.why === 'wrongState'))
        await assertNothingNewer(client, viewer, report, await basis(client, report), may.allowed)
      authorise(viewer, permission, report.subject)
      return act(client, report)
    }),
  )
  tellAct(pool, { reportId, permission })
  return done
}
