import type { Refusal } from '../refusal.ts'
import { agenciesBelow, newEndOf, whyNotAbove } from './agencies-below.ts'
import { type AgencyIndex, codeKey } from './agency-index.ts'
import { type AgencyNode, type LinkedRow, refuse, setsParent, standingRow, willBe } from './agency-node.ts'
import { refusePredecessorCircles } from './predecessor-circles.ts'

/**
 * Refuses rows for what becomes of others: a parent or predecessor that does not come, an electronic code that stays
 * with its holder, parents or predecessors in a circle, an agency that ends above another. A refused row leaves its agency as it was, which may refuse others in turn, and
 * only ever refuses more, so the order of rows changes nothing.
 */
export function settleRows(rows: readonly LinkedRow[], index: AgencyIndex): void {
  const below = agenciesBelow(index)
  const waits = rows
    .filter(({ read }) => read.refusals.length === 0)
    .flatMap((row) => [...waitsOf(row, index), ...endWaitsOf(row, below)])
  const byNode = Map.groupBy(waits, ({ node }) => node)
  for (const wait of waits) judge(wait)
  let refused = rows.filter(({ read }) => read.refusals.length > 0)
  let starts = rows.flatMap((row) => (row.node && setsParent(row) ? [row.node] : []))
  do {
    refused = withDependents(refused, byNode)
    starts.push(...refused.flatMap(({ node }) => (node ? [node] : [])))
    refused = refuseCircles(starts, index)
    starts = []
    if (refused.length === 0) refused = refusePredecessorCircles(rows, index)
  } while (refused.length > 0)
  // Which of its reasons a row was first refused for is chance: now all of them are known.
  const waitsByRow = Map.groupBy(waits, ({ row }) => row)
  for (const [row, its] of waitsByRow) {
    const reasons = some(its.flatMap(({ why }) => why() ?? []))
    const circle = row.read.refusals.some(({ key }) => key === 'parentsInACircle' || key === 'predecessorsInACircle')
    if (!circle && reasons.length > 0) row.read.refusals.splice(0, row.read.refusals.length, ...reasons)
  }
}

/** A row that is taken only if an agency comes to be what it names it for. */
interface Wait {
  readonly row: LinkedRow
  readonly node: AgencyNode
  /** Why the row is refused as things stand; null where it is not. */
  readonly why: () => Refusal | null
}

function waitsOf(row: LinkedRow, index: AgencyIndex): Wait[] {
  const { node, parent, predecessors = [], read, changes } = row
  if (!node || (node.existing && changes.length === 0)) return []
  const comes = (named: AgencyNode, key: 'parentRefused' | 'predecessorRefused'): Wait[] => {
    const { place } = named
    if (named.existing || !place) return []
    return [{ row, node: named, why: () => (willBe(named) ? null : { key, code: named.code, place }) }]
  }
  const { electronicCode } = read.said
  const holder = electronicCode ? index.holderOf(electronicCode) : undefined
  return [
    ...(parent ? comes(parent, 'parentRefused') : []),
    ...predecessors.flatMap((predecessor) => comes(predecessor, 'predecessorRefused')),
    ...(electronicCode && holder && holder !== node
      ? [
          {
            row,
            node: holder,
            why: () =>
              givesUp(holder) ? null : ({ key: 'electronicCodeTaken', electronicCode, code: holder.code } as const),
          },
        ]
      : []),
  ]
}

/** The end of an agency waits for all that are below it. */
function endWaitsOf(row: LinkedRow, below: ReadonlyMap<AgencyNode, readonly AgencyNode[]>): Wait[] {
  const { node } = row
  const on = newEndOf(row)
  if (!node || on === null) return []
  return (below.get(node) ?? []).map((child) => ({ row, node: child, why: () => whyNotAbove(node, on, child) }))
}

const maxBelow = 5

/** All reasons, and of agencies below the first few. */
function some(reasons: readonly Refusal[]): Refusal[] {
  const others = reasons.filter(({ key }) => key !== 'agencyBelow')
  return [...others, ...reasons.filter(({ key }) => key === 'agencyBelow').slice(0, maxBelow)]
}

/** Refuses a row that stands and cannot; whether it did. */
function judge({ row, why }: Wait): boolean {
  const reason = row.read.refusals.length > 0 ? null : why()
  if (reason) refuse(row, reason)
  return reason !== null
}

/** Whether an agency's row gives it another electronic code. */
function givesUp(holder: AgencyNode): boolean {
  const said = standingRow(holder)?.read.said.electronicCode
  return said !== undefined && codeKey(said) !== codeKey(holder.existing?.electronicCode ?? '')
}

/** Refused rows with all that they refuse in turn. */
function withDependents(refused: readonly LinkedRow[], byNode: ReadonlyMap<AgencyNode, readonly Wait[]>): LinkedRow[] {
  const all = [...refused]
  for (const { node } of all) for (const wait of (node && byNode.get(node)) ?? []) if (judge(wait)) all.push(wait.row)
  return all
}

const maxCodes = 10

/** Refuses the rows that close a circle of parents which leads through one of these agencies. */
function refuseCircles(starts: readonly AgencyNode[], index: AgencyIndex): LinkedRow[] {
  const seen = new Map<AgencyNode, AgencyNode>()
  const circles: AgencyNode[][] = []
  for (const start of new Set(starts)) {
    let at: AgencyNode | undefined = start
    while (at && !seen.has(at)) {
      seen.set(at, start)
      at = parentOf(at, index)
    }
    // Back at what this walk has seen, it is in a circle; at what an earlier one has seen, that one has told.
    if (at && seen.get(at) === start) circles.push(circleFrom(at, index))
  }
  return circles.flatMap((circle) =>
    circle.flatMap((node, position) => {
      const row = standingRow(node)
      if (!row || !setsParent(row)) return []
      const codes = Array.from(
        { length: Math.min(circle.length, maxCodes) },
        (_, step) => circle[(position + step) % circle.length]?.code ?? '',
      )
      refuse(row, { key: 'parentsInACircle', codes })
      return [row]
    }),
  )
}

function circleFrom(start: AgencyNode, index: AgencyIndex): AgencyNode[] {
  const circle = [start]
  for (let at = parentOf(start, index); at && at !== start; at = parentOf(at, index)) circle.push(at)
  return circle
}

/** The parent when the file has come in. */
export function parentOf(node: AgencyNode, index: AgencyIndex): AgencyNode | undefined {
  const row = standingRow(node)
  if (row && setsParent(row)) return row.parent
  const code = node.existing?.parentCode
  return code ? index.byCode(code) : undefined
}
