import type { ReportState } from '@thidua/schema/states'
import { type Hand, handOf } from '#lib/round-reports/hand.ts'
import { type ListView, ownBlocks, wholeRound } from '#lib/round-reports/list-view.ts'
import type { BlockCounts } from '../blocks/block-table.tsx'
import type { DashboardCounts } from '../dashboard-counts.ts'

/** What is amiss in a round, or waits for somebody. */
type MatterKey = 'MINE' | 'OVERDUE' | 'RETURNED' | 'HOST' | 'HEAD'

export interface Matter {
  readonly key: MatterKey
  readonly count: number
  /** The list of the reports in question. */
  readonly view: ListView
  /** The blocks with the most of them. */
  readonly blocks: readonly { readonly id: string; readonly name: string; readonly count: number }[]
}

interface CountedRound {
  readonly totals: DashboardCounts
  readonly blocks: readonly BlockCounts[]
  readonly reports: readonly { readonly blockName: string; readonly state: ReportState }[]
  /** Blocks that the reviewer who looks owns: what waits there waits for them, and comes first. */
  readonly own: readonly string[]
}

const maxBlocks = 3

/** The matters that there are, the most urgent first; a round in which all is well has none. */
export function listMatters({ totals, blocks, reports, own }: CountedRound): Matter[] {
  const inHand = (hand: Hand, blockName?: string) =>
    reports.filter(
      (report) => handOf(report.state) === hand && (blockName === undefined || report.blockName === blockName),
    ).length
  const matter = (
    key: MatterKey,
    asked: Partial<ListView>,
    count: number,
    inBlock: (block: BlockCounts) => number,
  ): Matter => ({
    key,
    count,
    view: { ...wholeRound, ...asked },
    blocks: blocks
      .map((one) => ({ ...one.block, count: inBlock(one) }))
      .filter((one) => one.count > 0)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, maxBlocks),
  })
  const waitingIn = ({ block }: BlockCounts) => inHand('HOST', block.name)
  const waitingInOwn = (one: BlockCounts) => (own.includes(one.block.id) ? waitingIn(one) : 0)
  const mine = blocks.reduce((sum, one) => sum + waitingInOwn(one), 0)
  return [
    matter('MINE', { hand: 'HOST', blockId: ownBlocks }, mine, waitingInOwn),
    matter('OVERDUE', { bucket: 'OVERDUE' }, totals.overdue, ({ counts }) => counts.overdue),
    matter('RETURNED', { bucket: 'RETURNED' }, totals.returned, ({ counts }) => counts.returned),
    matter('HOST', { hand: 'HOST' }, inHand('HOST'), waitingIn),
    matter('HEAD', { hand: 'HEAD' }, inHand('HEAD'), ({ block }) => inHand('HEAD', block.name)),
  ].filter(({ count }) => count > 0)
}
