import { createHash } from 'node:crypto'
import type { Act, Plan, RowPlan } from '../plan/row-plan.ts'
import type { Preview } from './preview.ts'
import type { Intake } from './read-files.ts'

/** How many rows of an act are shown; a person looks at refused rows one by one, and at few that stay as they are. */
const shown: Readonly<Record<Act, number>> = { create: 200, change: 500, end: 500, same: 50, refuse: 1_000 }

/** What is shown of a plan for files. */
export function previewOf({ seen, hiddenSheets, taken }: Intake, plan: Plan): Preview {
  const left = { ...shown }
  const rows = plan.rows
    .filter(({ act }) => left[act]-- > 0)
    .map((row): RowPlan => ({ ...row, table: taken[row.table]?.position ?? row.table }))
  return { plan: nameOf(plan), tables: seen, hiddenSheets, counts: plan.counts, rows }
}

/** Equal plans have equal names. */
const nameOf = ({ rows }: Plan): string => createHash('sha256').update(JSON.stringify(rows)).digest('base64url')
