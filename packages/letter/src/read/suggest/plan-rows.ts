import type { LetterJson } from '@thidua/schema/letter-json'
import { documentTypes } from '@thidua/schema/outline/document-types'
import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import { fold } from '../../sentences/fold.ts'
import type { SuggestedRow } from './suggested-row.ts'

/** The documents that II.1 and II.2 cite as rows of plans. */
export const planRows = (letter: LetterJson): SuggestedRow[] =>
  letter.citations
    .filter(({ place }) => place === 'II.1' || place === 'II.2')
    .map(({ type, number, issuedOn, issuer, subject, place }) => ({
      place: 'II.2',
      slug: 'plans',
      quote: sentenceWith(letter, place, number),
      cells: {
        type: documentTypes.find(({ label }) => label.vi === type)?.key ?? '',
        number,
        issuedOn: issuedOn === null ? '' : vietnameseDate(issuedOn),
        issuer: issuer ?? '',
        subject: subject ?? '',
        role: isOwn(issuer, letter.agency) ? 'implements' : 'responds',
      },
    }))

const vietnameseDate = (iso: string): string => iso.split('-').toReversed().join('/')

/** The agency's own document: its name as cited begins the agency's, or is it without the province. */
const isOwn = (issuer: string | null, agency: string | null): boolean =>
  issuer !== null && agency !== null && (fold(agency).startsWith(fold(issuer)) || fold(issuer).startsWith(fold(agency)))

function sentenceWith(letter: LetterJson, place: string | null, number: string): string {
  const text = plainText(parseMarkup(letter.sections.find((section) => section.place === place)?.text ?? ''))
  const parts = text.split(/(?<=[;.])\s+|\n/u)
  return parts.find((part) => part.replace(/\s*([/-])\s*/gu, '$1').includes(number)) ?? number
}
