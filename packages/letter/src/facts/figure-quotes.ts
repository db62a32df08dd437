import type { FigureFact } from '@thidua/schema/facts'
import type { FieldPath } from '@thidua/schema/outline/paths'
import { chapterOfItem, findItem, type Template, type TemplateFigure } from '@thidua/schema/outline/template'
import { readNumber } from '@thidua/schema/text/read-number'
import { figuresOf, type ReadFigure } from '../sentences/figures.ts'
import { matchesFigure, valueFor } from '../sentences/match-figure.ts'
import type { ToldNarrative } from './told-narratives.ts'
import { withoutHalves } from './without-halves.ts'

/** The words of a narrative that say a figure, and the field they stand in; both null when no sentence says it. */
export interface FigureQuote {
  readonly quote: string | null
  readonly quotePath: FieldPath | null
}

/** Figures with the words that say them: of their own item first, else of another item of the chapter. */
export function withQuotes<Figure extends FigureFact>(
  template: Template,
  figures: readonly Figure[],
  narratives: readonly ToldNarrative[],
): (Figure & FigureQuote)[] {
  if (figures.length === 0) return []
  const said = narratives.flatMap(({ item, path, sentences }) =>
    figuresOf(sentences, item).map((read) => ({ item, chapter: chapterOfItem(template, item), path, read })),
  )
  return figures.map((fact) => {
    const figure = findItem(template, fact.item)?.figures.find(({ key }) => key === fact.key)
    const says = ({ read }: (typeof said)[number]) => figure !== undefined && saysIt(figure, fact, read)
    const near = said.find((sentence) => sentence.item === fact.item && says(sentence))
    const chapter = chapterOfItem(template, fact.item)
    const found = near ?? said.find((sentence) => sentence.chapter === chapter && says(sentence))
    return { ...fact, quote: found ? withoutHalves(found.read.quote) : null, quotePath: found?.path ?? null }
  })
}

/** Words that say another value are no source of this one: the letter's checks point them out. */
function saysIt(figure: TemplateFigure, { value, numerator, denominator }: FigureFact, read: ReadFigure): boolean {
  if (numerator === null || denominator === null) return matchesFigure(figure, read) && valueFor(figure, read) === value
  // A share is said by its halves, counted in things, or by its percent, as rounded as the letter prints it.
  const halves = /(\d[\d.,]*)\s*\/\s*(\d[\d.,]*)/u.exec(read.quote)?.slice(1) ?? []
  if (halves.length > 0) return halves.every((half, index) => readNumber(half) === [numerator, denominator][index])
  return matchesFigure(figure, read) && read.value === Math.round(value * 100) / 100
}
