import type { LetterDocument, Signature } from '../../model/letter-document.ts'
import { listLines } from '../../model/list-lines.ts'
import { columns, textWidth } from '../layout.ts'
import { styled } from './paragraphs.ts'
import { layoutTable } from './tables.ts'
import type { Xml } from './wordml.ts'

/**
 * Recipients on the left, level with the post; authority, post and signer on the right. Where several sign, they stand
 * side by side and the recipients below them.
 */
export function foot({ recipients, signature, cosignatures }: LetterDocument): readonly Xml[] {
  const list = [
    styled('RecipientsTitle', 'Nơi nhận:'),
    ...listLines(recipients).map((line) => styled('Recipient', line)),
  ]
  if (!cosignatures) return [layoutTable([columns.recipients, columns.signature], [[list, signed(signature)]])]
  const all = [...cosignatures, signature]
  return [
    layoutTable(
      all.map(() => textWidth / all.length),
      [all.map(signed)],
    ),
    ...list,
  ]
}

const signed = ({ lines, name }: Signature): readonly Xml[] => [
  ...lines.map((line) => styled('Post', line)),
  styled('Signer', name ?? ''),
]
