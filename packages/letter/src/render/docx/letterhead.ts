import type { LetterDocument } from '../../model/letter-document.ts'
import { listLines } from '../../model/list-lines.ts'
import { boldWidth } from '../bold-width.ts'
import { columns, motto, nation, sizes, textWidth } from '../layout.ts'
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
      [[styled('Number', letter.number), ...marks(letter)], [styled('PlaceAndDate', letter.placeAndDate)]],
    ],
  ),
  styled('Kind', letter.kind),
  styledLines('Subject', measures.subject),
  rule(measures.subjectRule, textWidth, 12),
  ...addressees(letter.addressees),
]

const marks = ({ urgency, draftMark }: LetterDocument): Xml[] =>
  [urgency, draftMark]
    .filter((mark) => mark !== null)
    .map((mark) => boxed(mark, boldWidth(mark, sizes.mark) + 6, columns.issuer))

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
