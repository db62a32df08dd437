import type { AgencyIndex } from './agency-index.ts'
import { type AgencyNode, type LinkedRow, refuse, standingRow } from './agency-node.ts'

const maxCodes = 10

/** Refuses the rows by which agencies would come of each other in a circle; all of a circle's go together. */
export function refusePredecessorCircles(rows: readonly LinkedRow[], index: AgencyIndex): LinkedRow[] {
  const setting = rows.filter(setsPredecessors)
  return circlesOf(
    setting.flatMap(({ node }) => (node ? [node] : [])),
    (node) => predecessorsOf(node, index),
  ).flatMap((circle) => {
    const codes = circle.map(({ code }) => code).toSorted()
    return circle.flatMap((node) => {
      const row = standingRow(node)
      if (!row || !setsPredecessors(row)) return []
      const others = codes.filter((code) => code !== node.code)
      refuse(row, { key: 'predecessorsInACircle', codes: [node.code, ...others].slice(0, maxCodes) })
      return [row]
    })
  })
}

const setsPredecessors = ({ read, predecessors }: LinkedRow): boolean =>
  read.refusals.length === 0 && predecessors !== undefined

/** Of whom an agency comes when the file has come in. */
function predecessorsOf(node: AgencyNode, index: AgencyIndex): readonly AgencyNode[] {
  const said = standingRow(node)?.predecessors
  return said ?? node.existing?.predecessorCodes.flatMap((code) => index.byCode(code) ?? []) ?? []
}

interface Step {
  readonly node: AgencyNode
  readonly next: Iterator<AgencyNode>
}

/** Sets of two or more nodes that all lead to each other (Tarjan's, without recursion: a line of agencies may be long). */
function circlesOf(starts: readonly AgencyNode[], nextOf: (node: AgencyNode) => readonly AgencyNode[]): AgencyNode[][] {
  const found: AgencyNode[][] = []
  const order = new Map<AgencyNode, number>()
  const lowest = new Map<AgencyNode, number>()
  const open: AgencyNode[] = []
  const isOpen = new Set<AgencyNode>()
  const path: Step[] = []
  const enter = (node: AgencyNode) => {
    order.set(node, order.size)
    lowest.set(node, order.size - 1)
    open.push(node)
    isOpen.add(node)
    path.push({ node, next: nextOf(node)[Symbol.iterator]() })
  }
  const lower = (node: AgencyNode, to: number | undefined) =>
    lowest.set(node, Math.min(lowest.get(node) ?? 0, to ?? Number.POSITIVE_INFINITY))
  const leave = (node: AgencyNode) => {
    const above = path.at(-1)
    if (above) lower(above.node, lowest.get(node))
    if (lowest.get(node) !== order.get(node)) return
    const circle = open.splice(open.lastIndexOf(node))
    for (const one of circle) isOpen.delete(one)
    if (circle.length > 1) found.push(circle)
  }
  for (const start of starts) {
    if (!order.has(start)) enter(start)
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { done, value } = step.next.next()
      if (done) {
        path.pop()
        leave(step.node)
      } else if (!order.has(value)) enter(value)
      else if (isOpen.has(value)) lower(step.node, order.get(value))
    }
  }
  return found
}
