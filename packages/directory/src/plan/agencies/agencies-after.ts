import type { Agency, ExistingAgency } from '../directory.ts'
import { agencyDefaults } from './agency-defaults.ts'
import type { AgencyIndex } from './agency-index.ts'
import { type AgencyNode, standingRow, willBe } from './agency-node.ts'
import { codesOf } from './check-rows.ts'
import { parentOf } from './settle-rows.ts'

/** An agency that is new: no round knows it. */
export const unasked = { reports: false, needed: null } as const

/** Every agency as it is when the file has come in, by its node. Parents go first: their children take after them. */
export function agenciesAfter(index: AgencyIndex, today: string): ReadonlyMap<AgencyNode, ExistingAgency> {
  const after = new Map<AgencyNode, ExistingAgency>()
  const seen = new Set<AgencyNode>()
  const line: AgencyNode[] = []
  for (const node of index.nodes) {
    for (let at: AgencyNode | undefined = node; at && !seen.has(at); at = parentOf(at, index)) {
      line.push(at)
      seen.add(at)
    }
    for (let at = line.pop(); at; at = line.pop()) {
      const parent = parentOf(at, index)
      if (willBe(at)) after.set(at, agencyAfter(at, (parent && after.get(parent)) ?? null, today))
    }
  }
  return after
}

function agencyAfter(node: AgencyNode, parent: Agency | null, today: string): ExistingAgency {
  const row = standingRow(node)
  const { existing, code } = node
  if (!row) {
    if (existing) return existing
    throw new Error(`no row brings ${code}`)
  }
  const { said } = row.read
  const named = {
    ...(row.parent && { parentCode: row.parent.code }),
    ...(row.predecessors && { predecessorCodes: codesOf(row.predecessors) }),
  }
  if (existing) return { ...existing, ...said, ...named }
  const { name = '', kind = 'department' } = said
  return {
    code,
    electronicCode: null,
    parentCode: null,
    blockCode: null,
    predecessorCodes: [],
    validUntil: null,
    ...unasked,
    ...agencyDefaults(code, said, parent, today),
    ...said,
    ...named,
    name,
    kind,
  }
}
