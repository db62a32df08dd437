import type { LetterJson } from '@thidua/schema/letter-json'
import type { Source } from '../../../model/source-block.ts'
import { toMarkup } from '../outline/to-markup.ts'
import { blankLetter } from './blank-letter.ts'
import { keptWords, lostSuperior } from './cover.ts'
import { readLetterhead } from './letterhead.ts'
import { readMovement } from './movement.ts'
import type { Recognised } from './recognised.ts'
import { type Parts, titleOf } from './split-parts.ts'

/** Any other document: its fields where they are plain to see, all of its text unplaced. */
export function otherDocument(parts: Parts, source: Source): Recognised {
  const head = readLetterhead(parts.head)
  const lines = [...head.left, ...parts.opening, ...parts.body, ...parts.closing, ...parts.foot, ...parts.annexes]
  const letter: LetterJson = {
    ...blankLetter,
    kind: 'other',
    reason: parts.kind
      ? `Đây là ${parts.kind.name.charAt(0).toLowerCase()}${parts.kind.name.slice(1)}, không phải báo cáo.`
      : 'Không nhận ra đây là báo cáo: không có tên loại “Báo cáo” và không có đề mục I–IV của đề cương.',
    agency: head.issuer,
    number: head.number,
    issuedOn: head.issuedOn,
    place: head.place,
    addressees: [...head.addressees],
    title: titleOf(parts),
    movement: readMovement([titleOf(parts) ?? '', ...lines.map((line) => line.text)]),
    unplaced: [],
  }
  const kept = keptWords(letter)
  const text = [...lostSuperior(head.superior, kept), toMarkup(lines), ...source.notes].filter((part) => part !== '')
  return {
    letter: { ...letter, unplaced: text },
    parts,
    outline: { chunks: [], headings: [] },
    national: head.national,
  }
}
