import type { LetterDocument } from '../../model/letter-document.ts'
import { listLines } from '../../model/list-lines.ts'
import { columns } from '../layout.ts'
import { styled } from './paragraphs.ts'
import { layoutTable } from './tables.ts'
import type { Xml } from './wordml.ts'

/** Recipients on the left, level with the post; authority, post and signer on the right. */
export const foot = ({ recipients, signature }: LetterDocument): Xml =>
  layoutTable(
    [columns.recipients, columns.signature],
    [
      [
        [styled('RecipientsTitle', 'Nơi nhận:'), ...listLines(recipients).map((line) => styled('Recipient', line))],
        [...signature.lines.map((line) => styled('Post', line)), styled('Signer', signature.name ?? '')],
      ],
    ],
  )
