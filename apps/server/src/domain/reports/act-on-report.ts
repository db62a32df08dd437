import type { ReportPermission, Viewer } from '@thidua/schema/permissions'
import type { Pool, PoolClient } from 'pg'
import { transaction } from '#lib/transaction.ts'
import { authorise } from './authorise.ts'
import { type LockedReport, lockReport } from './locked-report.ts'
import { oneByReport } from './one-by-report.ts'

/** One act on one report: lock, authorise, act, all in one transaction. Gives what the act gives. */
export const actOnReport = <T>(
  pool: Pool,
  viewer: Viewer,
  permission: ReportPermission,
  reportId: string,
  act: (client: PoolClient, report: LockedReport) => Promise<T>,
): Promise<T> =>
  oneByReport(pool, reportId, () =>
    transaction(pool, async (client) => {
      const report = await lockReport(client, reportId)
      authorise(viewer, permission, report.subject)
      return act(client, report)
    }),
  )
