import { documentKey, registryIssuer } from '@thidua/schema/document-key'
import { itemsWithContent } from '@thidua/schema/facts'
import type { Place } from '@thidua/schema/outline/item-id'
import {
  type Answers,
  cellPath,
  type FieldPath,
  letterPath,
  placeOf,
  rowCells,
  rowIds,
} from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { citationsOf } from '../sentences/citations.ts'
import { citationFacts } from './citation-facts.ts'
import type { ListedDocument } from './listed-plans.ts'
import { toldNarratives } from './told-narratives.ts'

/** A document that a draft rests on, at the field that names it first. */
export interface NamedDocument {
  readonly path: FieldPath
  readonly place: Place
  readonly number: string
  /** The document in the registry; null where the words leave open whose it is. */
  readonly key: string | null
}

/** The documents that a draft cites in its opening and its narratives or lists among its plans, whatever else it lacks. */
export function documentsNamed(template: Template, answers: Answers, agency: string): NamedDocument[] {
  const listed = listedDocuments(template, answers, agency)
  const opening = letterPath('opening')
  return [
    ...documentsIn(answers[opening] ?? '').map((one) => ({ ...one, path: opening, place: 'letter' as const })),
    ...citationFacts(toldNarratives(template, answers), listed, agency).map(
      ({ path, item, number, documentKey: key }): NamedDocument => ({ path, place: item, number, key }),
    ),
    ...listed.map(({ path, number, documentKey: key }): NamedDocument => {
      return { path, place: placeOf(path) ?? 'letter', number: number ?? '', key }
    }),
  ]
}

/** The documents that a text of nobody's report cites: a legal basis, a letter's opening. */
export const documentsIn = (text: string): Pick<NamedDocument, 'number' | 'key'>[] =>
  [...citationsOf(text, null)].map(({ number, issuer }) => ({
    number,
    key: issuer === null ? null : documentKey(number, issuer),
  }))

/** By the row's cells as they are typed: a draft's row may be anything. */
const listedDocuments = (
  template: Template,
  answers: Answers,
  agency: string,
): (ListedDocument & { readonly path: FieldPath })[] =>
  itemsWithContent(template, answers).flatMap(({ id, rows }) =>
    rows !== 'plans'
      ? []
      : rowIds(answers, id, rows).flatMap((rowId) => {
          const { number = '', issuer = '' } = rowCells(answers, id, rows, rowId)
          const path = cellPath(id, rows, rowId, 'number')
          return number.trim() === ''
            ? []
            : [{ path, number, documentKey: documentKey(number, registryIssuer(issuer, agency)) }]
        }),
  )
