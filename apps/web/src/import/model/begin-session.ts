import type { LetterImport, PlaceDoubt } from '@thidua/schema/letter-import'
import type { OtherRoundRule } from '@thidua/schema/other-round'
import { findField } from '@thidua/schema/outline/find-field'
import { answerPath, cellPath, figurePath, letterPath, narrativePath } from '@thidua/schema/outline/paths'
import { findItem } from '@thidua/schema/outline/template'
import type { OpenReport } from '#answers/open-report.ts'
import type { Patch } from '#answers/place-text.ts'
import { letterDoubt, proposalDoubt } from './doubts.ts'
import type { ImportSession, Proposal, TextPart } from './import-session.ts'
import { letterFieldsOf } from './letter-fields-of.ts'
import { splitByNarratives } from './split-text.ts'

const open = { kind: 'open' } as const

/**
 * Lays out a letter for placing: every text a part, every value a proposal, nothing written yet. What
 * the reader suggests counts only where the round's template asks it.
 */
export function beginSession(
  fileName: string,
  { letter, suggestions }: LetterImport,
  { template, round }: Pick<OpenReport, 'template' | 'round'>,
  newId: () => string,
): ImportSession {
  const ofLetter = round ? letterDoubt(letter, round) : null
  const placeDoubts = new Map(suggestions.texts.flatMap(({ item, doubt }) => (item && doubt ? [[item, doubt]] : [])))
  const part = (heading: string, text: string, target: string | null, doubt: PlaceDoubt | undefined): TextPart => ({
    id: newId(),
    fileName,
    heading,
    text,
    target,
    ...(doubt && { doubt: { ...doubt, target } }),
    outcome: open,
  })
  const proposal = (from: Pick<Proposal, 'group' | 'place' | 'fields' | 'quote'>, rowId: string | null = null) => ({
    ...from,
    id: newId(),
    fileName,
    rowId,
    outcome: open,
    ...placeDoubted(from.place === null ? undefined : placeDoubts.get(from.place)),
    ...doubted(round ? proposalDoubt(from, ofLetter, round) : null),
  })

  const parts = suggestions.texts.flatMap(({ item: id, heading, text, doubt }) => {
    const item = id === null ? undefined : findItem(template, id)
    if (text.trim() === '') return []
    if (!item) return [part(heading, text, null, doubt)]
    return splitByNarratives(item, text).map((piece) =>
      part(piece.heading || heading, piece.text, narrativePath(item.id, piece.key), doubt),
    )
  })

  const silences = suggestions.texts.flatMap(({ item, answer, heading }) =>
    item !== null && answer === 'none' && findItem(template, item)?.mayBeNone
      ? [
          proposal({
            group: 'silences',
            place: item,
            fields: [{ path: answerPath(item), value: 'none' }],
            quote: heading,
          }),
        ]
      : [],
  )
  const rows = suggestions.rows.flatMap(({ item, slug, cells, quote }) => {
    if (findItem(template, item)?.rows !== slug) return []
    const rowId = newId()
    const fields = Object.entries(cells)
      .filter(([, value]) => value !== '')
      .map(([cell, value]): Patch => ({ path: cellPath(item, slug, rowId, cell), value }))
    return [proposal({ group: slug, place: item, fields, quote }, rowId)]
  })
  const figures = suggestions.figures.flatMap(({ item, key, typed, quote }) => {
    // The key of a ratio names its half: `degree/numerator`.
    const path = figurePath(item, key)
    if (findField(template, path) === null) return []
    return [proposal({ group: 'figures', place: item, fields: [{ path, value: typed }], quote })]
  })
  const letterFields = letterFieldsOf(letter).map(({ field, value, quote }) =>
    proposal({ group: 'letter', place: null, fields: [{ path: letterPath(field), value }], quote }),
  )
  return {
    fileName,
    parts,
    proposals: [...silences, ...figures, ...rows, ...letterFields],
    ...doubted(ofLetter),
  }
}

const placeDoubted = (placeDoubt: PlaceDoubt | undefined) => (placeDoubt ? { placeDoubt } : {})
const doubted = (doubt: OtherRoundRule | null) => (doubt === null ? {} : { doubt })
