import type { Refusal } from '../refusal.ts'
import { type AgencyIndex, codeKey } from './agency-index.ts'
import { type AgencyNode, type LinkedRow, standingRow } from './agency-node.ts'

/** Those that stand below each agency, or that a row, taken or not, puts there; in the order of their codes. */
export function agenciesBelow(index: AgencyIndex): ReadonlyMap<AgencyNode, readonly AgencyNode[]> {
  const below = new Map<AgencyNode, Set<AgencyNode>>()
  const put = (child: AgencyNode, parent: AgencyNode | undefined) => {
    if (!parent || parent === child) return
    const known = below.get(parent)
    if (known) known.add(child)
    else below.set(parent, new Set([child]))
  }
  for (const node of index.nodes) {
    const code = node.existing?.parentCode
    if (code) put(node, index.byCode(code))
    for (const { parent } of node.rows) put(node, parent)
  }
  const inOrder = (one: AgencyNode, other: AgencyNode) => (codeKey(one.code) < codeKey(other.code) ? -1 : 1)
  return new Map([...below].map(([parent, children]) => [parent, [...children].toSorted(inOrder)]))
}

/** The day on which a row newly ends an agency that is there; null where it does not. */
export const newEndOf = ({ node, changes, read }: LinkedRow): string | null =>
  node?.existing && changes.some(({ field }) => field === 'validUntil') ? (read.said.validUntil ?? null) : null

/**
 * Why an agency does not end on a day while another is below it. What a row says of the parent counts taken or not, so that
 * refusing it never lets the end come after all.
 */
export function whyNotAbove(ending: AgencyNode, on: string, child: AgencyNode): Refusal | null {
  const refusal: Refusal = { key: 'agencyBelow', code: ending.code, below: child.code }
  const [said] = child.rows
  const saidHere = child.rows.some(({ parent }) => parent === ending)
  const row = standingRow(child)
  if (saidHere && !endsBy(said?.read.said.validUntil ?? child.existing?.validUntil, on)) return refusal
  const { existing } = child
  if (!existing?.parentCode || codeKey(existing.parentCode) !== codeKey(ending.code)) return null
  const movesAway = row?.parent !== undefined && row.parent !== ending
  if (movesAway || endsBy(row?.read.said.validUntil ?? existing.validUntil, on)) return null
  return refusal
}

const endsBy = (until: string | null | undefined, on: string): boolean => until != null && until <= on
