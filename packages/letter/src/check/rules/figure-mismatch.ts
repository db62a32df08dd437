import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import { figuresOf } from '../../sentences/figures.ts'
import { matchesFigure, valueFor } from '../../sentences/match-figure.ts'
import type { CheckInput, FieldFigure, Finding, Rule } from '../check-input.ts'

/** "câu viết 17 công chức, ô số liệu 18": a sentence and the figure's field say different numbers. */
export const figureMismatch: Rule = {
  id: 'figure-mismatch',
  check: (input) => (input.figures ?? []).flatMap((field) => mismatch(input, field)),
}

function mismatch({ passages }: CheckInput, { id, place, chapter, figure, value }: FieldFigure): Finding[] {
  const said = passages
    .filter((passage) => passage.role === 'narrative' && passage.chapter === chapter)
    .flatMap((passage) =>
      figuresOf(plainText(parseMarkup(passage.text)), place)
        .filter((read) => matchesFigure(figure, read))
        .map((read) => ({ passage, read, written: valueFor(figure, read) })),
    )
  if (said.length === 0 || said.some(({ written }) => written === value)) return []
  return said.slice(0, 1).map(({ passage, read, written }) => {
    const at = passage.text.indexOf(read.quote)
    return {
      id: passage.id,
      place: passage.place,
      start: at < 0 ? null : at,
      quote: read.quote,
      fix: null,
      facts: { written, field: value, label: figure.label.vi, figure: id },
    }
  })
}
