import type { ReportState } from '@thidua/schema/states'
import { type Hand, handOf } from '#lib/round-reports/hand.ts'
import { type ListView, wholeRound } from '#lib/round-reports/list-view.ts'
import type { BlockCounts } from '../blocks/block-table.tsx'
import type { DashboardCounts } from '../dashboard-counts.ts'

/** What is amiss in a round, or waits for somebody, the most urgent first. */
export const matters = ['OVERDUE', 'RETURNED', 'HOST', 'HEAD'] as const
export type MatterKey = (typeof matters)[number]

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
}

const mostBlocks = 3

/** The matters that there are; a round in which all is well has none. */
export function listMatters({ totals, blocks, reports }: CountedRound): Matter[] {
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
      .slice(0, mostBlocks),
  })
  return [
    matter('OVERDUE', { bucket: 'OVERDUE' }, totals.overdue, ({ counts }) => counts.overdue),
    matter('RETURNED', { bucket: 'RETURNED' }, totals.returned, ({ counts }) => counts.returned),
    matter('HOST', { hand: 'HOST' }, inHand('HOST'), ({ block }) => inHand('HOST', block.name)),
    matter('HEAD', { hand: 'HEAD' }, inHand('HEAD'), ({ block }) => inHand('HEAD', block.name)),
  ].filter(({ count }) => count > 0)
}
