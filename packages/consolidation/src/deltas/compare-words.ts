import { isMark, wordsOf } from '@thidua/draft/sentences/words'
import { figuresIn, type WrittenFigure } from '../sentences/figures-in.ts'
import type { FigureChange } from './delta.ts'

/** How two versions of the same words differ; null when they do not. */
export interface WordsChange {
  readonly kind: 'figureChanged' | 'wordsChanged' | 'marksOnly'
  readonly figures: readonly FigureChange[]
}

/** Figures first, as often as each stands; then words; what is left are marks, blanks and lines. */
export function compareWords(before: string, after: string): WordsChange | null {
  if (before === after) return null
  const figures = figureChanges(before, after)
  if (figures.length > 0) return { kind: 'figureChanged', figures }
  return { kind: bare(before) === bare(after) ? 'marksOnly' : 'wordsChanged', figures: [] }
}

/** Figures of the one that the other has not, in their order, side by side. */
function figureChanges(before: string, after: string): FigureChange[] {
  const [old, fresh] = [figuresIn(before), figuresIn(after)]
  const [gone, come] = [without(old, fresh), without(fresh, old)]
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    before: gone[at] ?? null,
    after: come[at] ?? null,
  }))
}

function without(figures: readonly WrittenFigure[], others: readonly WrittenFigure[]): string[] {
  const left = new Map<string, number>()
  for (const { value } of others) left.set(value, (left.get(value) ?? 0) + 1)
  return figures.flatMap(({ text, value }) => {
    const times = left.get(value) ?? 0
    if (times > 0) left.set(value, times - 1)
    return times > 0 ? [] : [text]
  })
}

/** Figures are compared by then: `05` and `5` are one word. */
const bare = (text: string): string =>
  wordsOf(text)
    .flatMap((word) => (isMark(word) ? [] : [figuresIn(word.text)[0]?.value ?? word.text]))
    .join(' ')
