import type { RecognisedTable } from '../columns/recognised.ts'
import { planAgencies } from './agencies/plan-agencies.ts'
import { type ReadAgency, readAgencyRow } from './agencies/read-agency-row.ts'
import { BlockFinder } from './blocks.ts'
import type { Directory } from './directory.ts'
import { planPeople } from './people/plan-people.ts'
import { type ReadPerson, readPersonRow } from './people/read-person-row.ts'
import type { Act, Counts, Plan, RowPlan } from './row-plan.ts'

/**
 * What comes of tables of agencies and people: a plan a row, in their order. An agency is found by our code, else by its
 * electronic code; a membership by e-mail, agency and role. What a file does not name stays, and an empty cell never
 * erases. Nothing hangs on the order of rows or tables; with the plan applied, the same tables change nothing more, and
 * what was refused is refused again. `today` is an ISO day.
 */
export function planImport(existing: Directory, tables: readonly RecognisedTable[], today: string): Plan {
  const blocks = new BlockFinder(existing.blocks)
  const agencies: ReadAgency[] = []
  const people: ReadPerson[] = []
  for (const [table, { kind, name, rows }] of tables.entries()) {
    const context = { table, name, blocks }
    if (kind === 'agencies') for (const row of rows) agencies.push(readAgencyRow(row, context))
    else for (const row of rows) people.push(readPersonRow(row, context))
  }
  const planned = planAgencies(existing.agencies, agencies, today)
  const plannedPeople = planPeople(existing.people, planned, people, today)
  return {
    // Stable: within a table the rows keep their order.
    rows: [...planned.rows, ...plannedPeople].toSorted((a: RowPlan, b: RowPlan) => a.table - b.table),
    counts: { agencies: countsOf(planned.rows), people: countsOf(plannedPeople) },
  }
}

function countsOf(rows: readonly RowPlan[]): Counts {
  const counts: Record<Act, number> = { create: 0, change: 0, end: 0, same: 0, refuse: 0 }
  for (const { act } of rows) counts[act]++
  return counts
}
