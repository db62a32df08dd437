import type { LetterImport } from '@thidua/schema/letter-import'
import { answerPath, cellPath, figurePath, letterPath, narrativePath } from '@thidua/schema/outline/paths'
import { isPlace } from '@thidua/schema/outline/places'
import { isRowsSlug } from '@thidua/schema/outline/rows/slugs'
import { itemsOf, type Template } from '@thidua/schema/outline/template'
import type { Patch } from '#answers/place-text.ts'
import type { ImportSession, Proposal, TextPart } from './import-session.ts'
import { letterFieldsOf } from './letter-fields-of.ts'
import { splitByNarratives } from './split-text.ts'

const open = { kind: 'open' } as const

/**
 * Lays out a letter for placing: every text a part, every value a proposal, nothing written yet. What
 * the reader suggests counts only where the round's template knows the place and the key.
 */
export function beginSession(
  fileName: string,
  { letter, suggestions }: LetterImport,
  template: Template,
  newId: () => string,
): ImportSession {
  const part = (heading: string, text: string, target: string | null): TextPart => ({
    id: newId(),
    fileName,
    heading,
    text,
    target,
    outcome: open,
  })
  const proposal = (from: Pick<Proposal, 'group' | 'place' | 'fields' | 'quote'>, rowId: string | null = null) => ({
    ...from,
    id: newId(),
    fileName,
    rowId,
    outcome: open,
  })

  const items = itemsOf(template)
  const parts = letter.sections.flatMap(({ place, heading, text }) => {
    const item = items.find((known) => known.place === place)
    if (text.trim() === '') return []
    if (!item) return [part(heading, text, null)]
    return splitByNarratives(item, text).map((piece) =>
      part(piece.heading || heading, piece.text, narrativePath(place, piece.key)),
    )
  })
  const unplaced = letter.unplaced.filter((text) => text.trim() !== '').map((text) => part('', text, null))

  const silences = letter.sections
    .filter(({ place, answer }) => answer === 'none' && items.some((item) => item.place === place && item.mayBeNone))
    .map(({ place, heading }) =>
      proposal({ group: 'silences', place, fields: [{ path: answerPath(place), value: 'none' }], quote: heading }),
    )
  const rows = suggestions.rows.flatMap(({ place, slug, cells, quote }) => {
    if (!isPlace(place) || !isRowsSlug(slug)) return []
    if (!items.some((item) => item.place === place && item.rows === slug)) return []
    const rowId = newId()
    const fields = Object.entries(cells)
      .filter(([, value]) => value !== '')
      .map(([cell, value]): Patch => ({ path: cellPath(place, slug, rowId, cell), value }))
    return [proposal({ group: slug, place, fields, quote }, rowId)]
  })
  const figures = suggestions.figures.flatMap(({ place, key, typed, quote }) => {
    const item = items.find((known) => known.place === place)
    // The key of a ratio names its half: `degree/numerator`.
    if (!item?.figures.some((figure) => figure.key === key.split('/')[0])) return []
    return [
      proposal({
        group: 'figures',
        place: item.place,
        fields: [{ path: figurePath(item.place, key), value: typed }],
        quote,
      }),
    ]
  })
  const letterFields = letterFieldsOf(letter).map(({ field, value, quote }) =>
    proposal({ group: 'letter', place: null, fields: [{ path: letterPath(field), value }], quote }),
  )
  return {
    fileName,
    parts: [...parts, ...unplaced],
    proposals: [...silences, ...figures, ...rows, ...letterFields],
  }
}
