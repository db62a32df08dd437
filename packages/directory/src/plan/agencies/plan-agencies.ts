import type { AgencyField } from '../../columns/fields.ts'
import type { Agency, ExistingAgency } from '../directory.ts'
import { isRefused } from '../refusal.ts'
import type { AgencyRowPlan, Change } from '../row-plan.ts'
import { agenciesAfter } from './agencies-after.ts'
import { AgencyIndex } from './agency-index.ts'
import type { AgencyNode, LinkedRow } from './agency-node.ts'
import { checkRow, checkTwice } from './check-rows.ts'
import type { ReadAgency } from './read-agency-row.ts'
import { settleRows } from './settle-rows.ts'

export interface PlannedAgencies {
  /** A plan a row, in their order. */
  readonly rows: readonly AgencyRowPlan[]
  readonly index: AgencyIndex
  /** Agencies as they are when the file has come in. */
  readonly after: ReadonlyMap<AgencyNode, ExistingAgency>
}

/** What comes of the rows of agencies; see `planImport`. */
export function planAgencies(
  existing: readonly ExistingAgency[],
  reads: readonly ReadAgency[],
  today: string,
): PlannedAgencies {
  const index = new AgencyIndex(existing)
  const rows = reads.map((read) => index.link(read))
  checkTwice(rows)
  index.hopeFor()
  for (const row of rows) checkRow(row, index, today)
  settleRows(rows, index)
  const after = agenciesAfter(index, today)
  return { rows: rows.map((row) => planRow(row, after)), index, after }
}

const defaultable = ['shortName', 'symbol', 'superiorLine', 'letterPlace', 'headPost', 'regime', 'validFrom'] as const

function planRow({ read, node, changes }: LinkedRow, after: PlannedAgencies['after']): AgencyRowPlan {
  const base = { kind: 'agency', table: read.table, tableName: read.place.table, row: read.place.row } as const
  const { refusals } = read
  if (isRefused(refusals)) return { ...base, act: 'refuse', refusals }
  const agency = node && after.get(node)
  if (!node || !agency) throw new Error('a row without an agency stands')
  if (!node.existing) return { ...base, act: 'create', agency: withoutRounds(agency), defaulted: defaultedOf(read) }
  if (changes.length === 0) return { ...base, act: 'same', code: node.code }
  return { ...base, act: isEnd(changes) ? 'end' : 'change', code: node.code, changes }
}

const defaultedOf = ({ code, said }: ReadAgency): AgencyField[] => [
  ...(code === undefined ? ['code' as const] : []),
  ...defaultable.filter((field) => said[field] === undefined),
]

const isEnd = (changes: readonly Change<AgencyField>[]): boolean =>
  changes.some(({ field, old }) => field === 'validUntil' && old === null)

const withoutRounds = ({ reports: _, needed: _needed, ...agency }: ExistingAgency): Agency => agency
