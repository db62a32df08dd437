import type { LetterJson } from '@thidua/schema/letter-json'
import { chapterOf, type Place } from '@thidua/schema/outline/places'
import { itemsOf, type Template, type TemplateFigure } from '@thidua/schema/outline/template'
import type { ReadFigure } from '../../sentences/figures.ts'
import { matchesFigure, valueFor } from '../../sentences/match-figure.ts'

/** A number that a sentence says for a figure of the outline, to be confirmed by a person. */
export interface SuggestedFigure {
  readonly place: Place
  /** The figure's key; for a ratio `key/numerator` and `key/denominator`, as in its field path. */
  readonly key: string
  /** As one would type it: `17`, `14832,55`. */
  readonly typed: string
  readonly quote: string
}

/** The outline's figures that the letter's sentences say; the first sentence of the same chapter wins. */
export function readFigures(letter: LetterJson, template: Template): SuggestedFigure[] {
  return itemsOf(template).flatMap(({ place, figures }) =>
    figures.flatMap((figure) => {
      const near = letter.figures.filter((read) => read.place === place)
      const far = letter.figures.filter(
        (read) => read.place !== place && read.place && chapterOf(read.place) === chapterOf(place),
      )
      const read = [...near, ...far].find((candidate) => matchesFigure(figure, candidate))
      return read ? suggestions(place, figure, read) : []
    }),
  )
}

function suggestions(place: Place, figure: TemplateFigure, read: ReadFigure): SuggestedFigure[] {
  const { quote } = read
  if (figure.kind === 'number')
    return [{ place, key: figure.key, typed: String(valueFor(figure, read)).replace('.', ','), quote }]
  const halves = /(\d[\d.,]*)\s*\/\s*(\d[\d.,]*)/u.exec(quote)
  if (!halves?.[1] || !halves[2]) return []
  return [
    { place, key: `${figure.key}/numerator`, typed: halves[1], quote },
    { place, key: `${figure.key}/denominator`, typed: halves[2], quote },
  ]
}
