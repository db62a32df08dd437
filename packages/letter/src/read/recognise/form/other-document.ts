import type { LetterJson } from '@thidua/schema/letter-json'
import type { Source } from '../../../model/source-block.ts'
import type { Ledger } from '../ledger.ts'
import type { Line } from '../outline/line.ts'
import { readAddressees } from './addressees.ts'
import { blankLetter } from './blank-letter.ts'
import { readFoot } from './foot.ts'
import { agencyName, claimBodies, printer } from './head-fields.ts'
import { readLetterhead } from './letterhead.ts'
import { readMovement } from './movement.ts'
import { type Parts, titleOf } from './parts/split-parts.ts'
import type { Recognised } from './recognised.ts'

const unknown = 'Không nhận ra đây là báo cáo: không có tên loại “Báo cáo” và không có đề mục I–IV của đề cương.'

/** Any other document: its fields where they are plain to see, all of its text unplaced, as one. */
export function otherDocument(lines: readonly Line[], parts: Parts, { notes }: Source, ledger: Ledger): Recognised {
  const head = readLetterhead(parts.head, ledger)
  const addressed = readAddressees(parts.opening, ledger)
  const foot = readFoot(parts.foot, ledger)
  ledger.claim([...parts.named, ...parts.title], 'title')
  const texts = lines.map(({ text }) => text)
  const letter: LetterJson = {
    ...blankLetter,
    kind: 'other',
    reason: parts.kind
      ? `Đây là ${parts.kind.name.charAt(0).toLowerCase()}${parts.kind.name.slice(1)}, không phải báo cáo.`
      : unknown,
    agency: agencyName(head, texts),
    ...(head.superior && { superior: head.superior.text }),
    number: head.number,
    issuedOn: head.issuedOn ?? foot.date?.issuedOn ?? null,
    place: head.place ?? foot.date?.place ?? null,
    addressees: [...head.addressees, ...addressed.addressees],
    title: titleOf(parts),
    movement: readMovement([titleOf(parts) ?? '', ...texts]),
    recipients: [...foot.recipients],
    ...foot.signatures,
  }
  claimBodies(head, letter, ledger)
  const text = ledger.unplaced(printer(lines)).join('\n')
  return {
    letter: { ...letter, unplaced: [text, ...notes].filter((part) => part !== '') },
    parts,
    outline: { chunks: [], headings: [] },
    national: head.national,
    ledger,
    evidence: null,
    doubts: new Map(),
  }
}
