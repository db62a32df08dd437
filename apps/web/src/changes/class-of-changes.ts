import { type ClassOfChange, classOfChange } from '@thidua/draft/compare/class-of-change'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { parsePath } from '@thidua/schema/outline/parse-path'
import type { Change } from './list-changes.ts'

/** How much changed, by what matters more; a row that came, went or moved is counted as one. */
export interface ClassedChange extends ClassOfChange {
  readonly rows: number
}

const none: ClassedChange = { figures: 0, words: 0, marks: 0, rows: 0 }

/** A field of numbers is a figure whatever is typed in it. */
const isFigureField = (path: string): boolean => path.includes('/figures/')

const textOf = (path: string, value: string): string =>
  parsePath(path)?.kind === 'narrative' ? plainText(parseMarkup(value)) : value

/** What one change is. */
export function classOf(change: Change): ClassedChange {
  if (change.kind === 'row') return { ...none, rows: 1 }
  const { path, before, after } = change
  if (isFigureField(path)) return { ...none, figures: 1 }
  return { ...none, ...classOfChange(textOf(path, before), textOf(path, after)) }
}

/** What several changes are together. */
export const sumOf = (classes: readonly ClassedChange[]): ClassedChange =>
  classes.reduce(
    (sum, one) => ({
      figures: sum.figures + one.figures,
      words: sum.words + one.words,
      marks: sum.marks + one.marks,
      rows: sum.rows + one.rows,
    }),
    none,
  )

/** Figures before rows, rows before words, marks last. */
export const rankOf = ({ figures, rows, words }: ClassedChange): number =>
  figures > 0 ? 0 : rows > 0 ? 1 : words > 0 ? 2 : 3
