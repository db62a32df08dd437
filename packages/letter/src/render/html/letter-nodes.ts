import type { LetterDocument } from '../../model/letter-document.ts'
import { baseLines, listLines } from '../../model/list-lines.ts'
import { motto, nation } from '../layout.ts'
import { type Measures, measure } from '../measures.ts'
import { annexNode } from './annex-node.ts'
import { bodyNode } from './body-node.ts'
import { anchored, block, lines, rule } from './elements.ts'
import type { HtmlElement } from './html-node.ts'

/**
 * The letter as elements, pages one after another. For a browser: no markup of the writer's ever
 * reaches it as HTML. Styles are in `letter.css`. `below`: what stands under the signature beside the letter's own words.
 */
export function letterNodes(letter: LetterDocument, below: readonly HtmlElement[] = []): HtmlElement {
  const measures = measure(letter)
  const text = [
    ...baseLines(letter.bases).map((line) => block('p', 'letter-base', [line], anchored({ path: 'letter/opening' }))),
    ...letter.body.map(bodyNode),
  ]
  return {
    tag: 'article',
    class: 'letter',
    attributes: { lang: 'vi' },
    children: [
      block('section', 'letter-page', [
        head(letter, measures),
        ...title(letter, measures),
        ...text,
        foot(letter),
        ...below,
      ]),
      ...letter.annexes.map(annexNode),
    ],
  }
}

const head = (letter: LetterDocument, measures: Measures): HtmlElement =>
  block('header', 'letter-head', [
    block('div', 'letter-issuer', [
      ...(letter.superior === null ? [] : [block('p', 'letter-superior', lines(measures.superior))]),
      block('p', 'letter-issuing', lines(measures.issuer)),
      rule(measures.issuerRule),
    ]),
    block('div', 'letter-nation', [
      block('p', 'letter-nation-name', [nation]),
      block('p', 'letter-motto', [motto]),
      rule(measures.mottoRule),
    ]),
    block('div', 'letter-number', [
      block('p', '', [letter.number], anchored({ path: 'letter/number' })),
      ...measures.marks.map(({ text, path, width }) =>
        block('p', 'letter-mark', [text], {
          ...anchored(path === null ? {} : { path }),
          style: { width: `${width}mm` },
        }),
      ),
    ]),
    block('p', 'letter-date', [letter.placeAndDate], anchored({ path: 'letter/issuedOn' })),
  ])

function title({ kind, addressees }: LetterDocument, measures: Measures): HtmlElement[] {
  const to = anchored({ path: 'letter/addressees' })
  const [only] = addressees
  return [
    block('hgroup', 'letter-title', [
      block('p', '', [kind]),
      block('h1', 'letter-subject', lines(measures.subject), anchored({ path: 'letter/title' })),
    ]),
    rule(measures.subjectRule),
    ...(only !== undefined && addressees.length === 1
      ? [block('p', 'letter-addressee', [`Kính gửi: ${only}`], to)]
      : []),
    ...(addressees.length > 1
      ? [
          block(
            'div',
            'letter-addressees',
            [
              block('p', '', ['Kính gửi:']),
              ...listLines(addressees).map((line) => block('p', 'letter-addressee-entry', [line])),
            ],
            to,
          ),
        ]
      : []),
  ]
}

/** Recipients beside the signature; of several who sign they stand below. */
const foot = ({ recipients, signature, cosignatures }: LetterDocument): HtmlElement => {
  const list = block(
    'div',
    'letter-recipients',
    [
      block('p', 'letter-recipients-title', ['Nơi nhận:']),
      ...listLines(recipients).map((line) => block('p', '', [line])),
    ],
    anchored({ path: 'letter/recipients' }),
  )
  const own = block('div', 'letter-signature', [
    ...signature.lines.map((line) => block('p', 'letter-post', [line], anchored({ path: 'letter/capacity' }))),
    block('p', 'letter-signer', [signature.name ?? ''], anchored({ path: 'letter/signer' })),
  ])
  if (!cosignatures) return block('footer', 'letter-foot', [list, own])
  const others = cosignatures.map(({ lines, name }) =>
    block('div', 'letter-signature', [
      ...lines.map((line) => block('p', 'letter-post', [line])),
      block('p', 'letter-signer', [name ?? '']),
    ]),
  )
  return block('footer', 'letter-foot-joint', [block('div', 'letter-signatures', [...others, own]), list])
}
