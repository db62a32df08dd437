/** A count, or a share of a whole. Null: nothing to count in this round. */
export type Figure = number | { readonly part: number; readonly whole: number } | null

/** One line of a picture: a form, an item, a block … with a figure for each round. */
export interface Line {
  readonly key: string
  readonly label: string
  /** In the order of the picture's rounds. */
  readonly figures: readonly Figure[]
}

/** Figures as they are drawn, listed and downloaded. */
export interface Picture {
  readonly key: string
  readonly title: string
  /** What is counted, in a sentence. */
  readonly note: string
  /** Short names of the rounds, the oldest first; one empty name where lines are the rounds themselves. */
  readonly rounds: readonly string[]
  readonly lines: readonly Line[]
}

/** What a figure is as a number: a share between 0 and 1, a count as it is; null where there is none. */
export const numberOf = (figure: Figure): number | null =>
  figure === null || typeof figure === 'number' ? figure : figure.whole === 0 ? null : figure.part / figure.whole

export const isShare = ({ lines }: Picture): boolean =>
  lines.some(({ figures }) => figures.some((figure) => typeof figure === 'object' && figure !== null))

/** Lines of rows that are told apart by `keyOf`, in the order in which they come first; a round without any has 0. */
export function countLines<Row extends { readonly roundId: string }>(
  roundIds: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  labelOf: (row: Row) => string,
  countOf: (row: Row) => number,
): Line[] {
  return [...Map.groupBy(rows, keyOf)].map(([key, own]) => ({
    key,
    label: own[0] ? labelOf(own[0]) : key,
    figures: roundIds.map((id) =>
      own.filter(({ roundId }) => roundId === id).reduce((sum, row) => sum + countOf(row), 0),
    ),
  }))
}

/** Lines of shares, one row a round; a round without the row has none. */
export function shareLines<Row extends { readonly roundId: string }>(
  roundIds: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  labelOf: (row: Row) => string,
  shareOf: (row: Row) => { readonly part: number; readonly whole: number },
): Line[] {
  return [...Map.groupBy(rows, keyOf)].map(([key, own]) => ({
    key,
    // The latest words: an item or a block may have been named otherwise before.
    label: own.at(-1) ? labelOf(own.at(-1) as Row) : key,
    figures: roundIds.map((id) => {
      const row = own.find(({ roundId }) => roundId === id)
      return row ? shareOf(row) : null
    }),
  }))
}
