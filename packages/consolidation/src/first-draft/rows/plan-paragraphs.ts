import { documentTypes } from '@thidua/schema/outline/document-types'
import { type MergedDocument, mergedDocuments } from '../../totals/merged-documents.ts'
import { rowParts } from '../../totals/reported-facts.ts'
import { computed, type DraftParagraph, type ItemMaterial, standard } from '../draft-paragraph.ts'
import { words } from '../words.ts'

/** Documents that a first draft names: those that most agencies list. The annex has all. */
const maxNamed = 10

/** How many documents there are, each once, and those that several agencies list. */
export function planParagraphs({ item, reported }: ItemMaterial): DraftParagraph[] {
  const documents = mergedDocuments(rowParts(reported, 'plans', item.id))
  if (documents.length === 0) return []
  const own = documents.filter((document) => document.implements).length
  const shared = documents.filter(({ agencies }) => agencies > 1).slice(0, maxNamed)
  return [
    computed(
      'plans',
      null,
      words.documents(documents.length, own),
      documents.flatMap(({ rows }) => rows),
    ),
    ...(shared.length === 0 ? [] : [standard('shared-documents', words.sharedDocuments)]),
    ...shared.map((document) => computed('document', document.key, cited(document), document.rows)),
  ]
}

/** As the first who lists it writes it. */
function cited({ rows, agencies }: MergedDocument): string {
  const { type, number, issuedOn, issuer } = rows[0]?.row ?? {}
  const name = documentTypes.find(({ key }) => key === type)?.label.vi ?? ''
  return words.document(name, number ?? '', issuedOn ?? null, issuer ?? '', agencies)
}
