import type { LetterImport } from '@thidua/schema/letter-import'
import type { LetterJson } from '@thidua/schema/letter-json'
import type { Meaning } from '@thidua/schema/outline/meanings'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import { citationsOf, mergeCitations } from '../../sentences/citations.ts'
import { noFindings } from './outline-findings.ts'
import { type PlacedText, placeTexts } from './place-texts.ts'
import { readFigures } from './read-figures.ts'
import { readRows } from './read-rows.ts'

type Suggestions = LetterImport['suggestions']

/** What a file offers a round: its texts by the items that the round asks, and of a report the rows and figures in them. */
export function suggestFor(letter: LetterJson, template: Template, findings = noFindings): Suggestions {
  const texts = placeTexts(letter, template, findings.headings).map((text) => {
    const doubt = text.item === null ? findings.ofTexts.get(text.text) : findings.ofItems.get(text.item)
    return { ...text, ...(doubt && { doubt }) }
  })
  if (letter.kind !== 'report') return { texts, rows: [], figures: [] }
  return { texts, rows: rowsOfItems(letter, texts, template), figures: readFigures(texts, template) }
}

/** The item of the standard outline that lists a kind of row: in its text the reader looks for them. */
const homes = new Map(
  itemsOf(midTermTemplate).flatMap(({ rows, meaning }) => (rows && meaning ? [[rows, meaning] as const] : [])),
)

/**
 * The rows of every item that lists some. What the reader finds by meaning is the first item's that means it; of an
 * item beside it its own text is read, as if it were that one's.
 */
function rowsOfItems(letter: LetterJson, texts: readonly PlacedText[], template: Template): Suggestions['rows'] {
  const textOf = (item: TemplateItem) => texts.find((text) => text.item === item.id)
  const items = itemsOf(template)
  const first = (meaning: Meaning) => items.find((item) => item.meaning === meaning)
  const known: LetterJson = {
    ...letter,
    sections: letter.sections.map((section) => {
      const item = first(section.place)
      const { answer = 'missing', text = '' } = (item && textOf(item)) ?? {}
      return item ? { ...section, answer, text } : section
    }),
  }
  const byMeaning = readRows(known)
  return items.flatMap((item) => {
    const { id, rows: slug } = item
    const home = slug && homes.get(slug)
    if (!slug || !home) return []
    const standard = first(home) === item
    const found = standard ? byMeaning : readRows(asSection(known, home, textOf(item)))
    return found
      .filter((row) => row.slug === slug)
      .map(({ cells, quote }) => ({ item: id, slug, cells: askedCells(item, cells), quote }))
  })
}

const askedCells = (item: TemplateItem, cells: Readonly<Record<string, string>>): Record<string, string> => {
  const asked = rowsOfItem(item)?.cells ?? {}
  return Object.fromEntries(Object.entries(cells).filter(([cell]) => cell in asked))
}

/** The letter with nothing but one text, in the section where the reader looks for its kind of rows. */
function asSection(letter: LetterJson, place: Meaning, placed: PlacedText | undefined): LetterJson {
  const { heading = '', answer = 'none', text = '' } = placed ?? {}
  const mentions = [...citationsOf(plainText(parseMarkup(text)), place)]
  return { ...letter, sections: [{ place, heading, answer, text }], citations: mergeCitations(mentions) }
}
