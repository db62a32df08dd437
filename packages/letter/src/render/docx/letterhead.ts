import type { LetterDocument } from '../../model/letter-document.ts'
import { listLines } from '../../model/list-lines.ts'
import { boldWidth } from '../bold-width.ts'
import { columns, type Measures, motto, nation, sizes, textWidth } from '../layout.ts'
import { boxed, paragraph, rule, run, styled } from './paragraphs.ts'
import { layoutTable } from './tables.ts'
import { twips } from './units.ts'
import type { Xml } from './wordml.ts'

/** From the issuing body down to the addressees. */
export const letterhead = (letter: LetterDocument, measures: Measures): Xml[] => [
  layoutTable(
    [columns.issuer, columns.nation],
    [
      [
        [
          ...(letter.superior === null ? [] : [styled('Superior', letter.superior)]),
          ...letter.issuer.map((line) => styled('Issuer', line)),
          rule(measures.issuerRule, columns.issuer),
        ],
        [styled('Nation', nation), styled('Motto', motto), rule(measures.mottoRule, columns.nation)],
      ],
      [[styled('Number', letter.number), ...marks(letter)], [styled('PlaceAndDate', letter.placeAndDate)]],
    ],
  ),
  styled('Kind', letter.kind),
  ...subject(letter.subject, measures),
  ...addressees(letter.addressees),
]

function subject(text: string, { subjectWidth, subjectRule }: Measures): Xml[] {
  // Word processors round widths differently: without some air a line breaks at the hyphen of "2021-2025".
  const air = 3
  const side = twips((textWidth - subjectWidth - air) / 2)
  return [
    paragraph({ style: 'Subject', indent: { left: side, right: side } }, [run(text)]),
    rule(subjectRule, textWidth, 12),
  ]
}

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
