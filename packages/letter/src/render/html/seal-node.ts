import type { LetterSeal } from '../../model/letter-seal.ts'
import { sealPath } from '../seal/seal-path.ts'
import { block } from './elements.ts'
import type { HtmlElement } from './html-node.ts'

/** The seal under the signature: its code and its lines. */
export function sealNode({ lines, code }: LetterSeal): HtmlElement {
  const { path, side } = sealPath(code)
  return block('div', 'letter-seal', [
    {
      tag: 'svg',
      attributes: { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': 'Mã QR để kiểm tra báo cáo' },
      children: [{ tag: 'path', attributes: { d: path }, children: [] }],
    },
    block(
      'div',
      '',
      lines.map((line) => block('p', '', [line])),
    ),
  ])
}
