import type { LetterDocument } from '../../model/letter-document.ts'
import { listLines } from '../../model/list-lines.ts'
import { columns, motto, nation, textWidth } from '../layout.ts'
import type { Measures } from '../measures.ts'
import { boxed, rule, styled, styledLines } from './paragraphs.ts'
import { layoutTable } from './tables.ts'
import type { Xml } from './wordml.ts'

/** From the issuing body down to the addressees. */
export const letterhead = (letter: LetterDocument, measures: Measures): Xml[] => [
  layoutTable(
    [columns.issuer, columns.nation],
    [
      [
        [
          ...(letter.superior === null ? [] : [styledLines('Superior', measures.superior)]),
          styledLines('Issuer', measures.issuer),
          rule(measures.issuerRule, columns.issuer),
        ],
        [styled('Nation', nation), styled('Motto', motto), rule(measures.mottoRule, columns.nation)],
      ],
      [
        [
          styled('Number', letter.number),
          ...measures.marks.map(({ text, width }) => boxed(text, width, columns.issuer)),
        ],
        [styled('PlaceAndDate', letter.placeAndDate)],
      ],
    ],
  ),
  styled('Kind', letter.kind),
  styledLines('Subject', measures.subject),
  rule(measures.subjectRule, textWidth, 12),
  ...addressees(letter.addressees),
]

function addressees(names: readonly string[]): Xml[] {
  const [only] = names
  if (only === undefined) return []
  if (names.length === 1) return [styled('AddresseeLine', `Kính gửi: ${only}`)]
  return [
    styled('AddresseeTitle', 'Kính gửi:'),
    ...listLines(names).map((line, index) =>
      styled(index === names.length - 1 ? 'AddresseeLast' : 'AddresseeEntry', line),
    ),
  ]
}
