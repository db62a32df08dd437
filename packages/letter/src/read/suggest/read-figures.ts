import type { ItemId } from '@thidua/schema/outline/item-id'
import { chapterOfItem, itemsOf, type Template, type TemplateFigure } from '@thidua/schema/outline/template'
import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import { figuresOf, type ReadFigure } from '../../sentences/figures.ts'
import { matchesFigure, valueFor } from '../../sentences/match-figure.ts'
import type { PlacedText } from './place-texts.ts'

/** A number that a sentence says for a figure of the outline, to be confirmed by a person. */
export interface SuggestedFigure {
  readonly item: ItemId
  /** The figure's key; for a ratio `key/numerator` and `key/denominator`, as in its field path. */
  readonly key: string
  /** As one would type it: `17`, `14832,55`. */
  readonly typed: string
  readonly quote: string
}

/** The outline's figures that the letter's sentences say; those of their own item first, then of its chapter. */
export function readFigures(texts: readonly PlacedText[], template: Template): SuggestedFigure[] {
  const said = texts.flatMap(({ item, text }) => {
    if (item === null) return []
    // A cell's number is counted by its row.
    const sentences = plainText(parseMarkup(text).filter(({ kind }) => kind !== 'table'))
    return figuresOf(sentences, item).map((read) => ({ item, chapter: chapterOfItem(template, item), read }))
  })
  return itemsOf(template).flatMap(({ id, figures }) => {
    const near = said.filter(({ item }) => item === id)
    const far = said.filter(({ item, chapter }) => item !== id && chapter === chapterOfItem(template, id))
    return figures.flatMap((figure) => {
      const found = [...near, ...far].find(({ read }) => matchesFigure(figure, read))
      return found ? suggestions(id, figure, found.read) : []
    })
  })
}

function suggestions(item: ItemId, figure: TemplateFigure, read: ReadFigure): SuggestedFigure[] {
  const { quote } = read
  if (figure.kind === 'number')
    return [{ item, key: figure.key, typed: String(valueFor(figure, read)).replace('.', ','), quote }]
  const halves = /(\d[\d.,]*)\s*\/\s*(\d[\d.,]*)/u.exec(quote)
  if (!halves?.[1] || !halves[2]) return []
  return [
    { item, key: `${figure.key}/numerator`, typed: halves[1], quote },
    { item, key: `${figure.key}/denominator`, typed: halves[2], quote },
  ]
}
