import type { ReportState } from '@thidua/schema/states'

/** What an agency's latest submission says on an item. */
export const heatMapAnswers = ['content', 'none', 'missing', 'notSubmitted'] as const
export type HeatMapAnswer = (typeof heatMapAnswers)[number]

/** One report as the server writes it: one letter an item, in the outline's order. */
export interface HeatMapRow {
  readonly reportId: string
  readonly agencyName: string
  readonly blockName: string
  readonly state: ReportState
  readonly answers: string
}

export interface HeatMapLine {
  readonly reportId: string
  readonly agencyName: string
  readonly answers: readonly HeatMapAnswer[]
}

/** The agencies of one block in the server's order. */
export interface HeatMapGroup {
  readonly blockName: string
  readonly lines: readonly HeatMapLine[]
  /** How many agencies of the block have handed something in. */
  readonly submitted: number
}

const byLetter: Readonly<Record<string, HeatMapAnswer>> = { c: 'content', n: 'none', m: 'missing', '-': 'notSubmitted' }

/** Groups the rows by block for `items` columns; a letter that is absent or unknown reads as not submitted. */
export function heatMapGroups(rows: readonly HeatMapRow[], items: number): HeatMapGroup[] {
  const groups = Map.groupBy(rows, ({ blockName }) => blockName)
  return Array.from(groups, ([blockName, group]) => {
    const lines = group.map(
      ({ reportId, agencyName, answers }): HeatMapLine => ({
        reportId,
        agencyName,
        answers: Array.from({ length: items }, (_, column) => byLetter[answers[column] ?? '-'] ?? 'notSubmitted'),
      }),
    )
    const submitted = lines.filter((line) => line.answers.some((answer) => answer !== 'notSubmitted')).length
    return { blockName, lines, submitted }
  })
}
