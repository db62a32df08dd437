import fc from 'fast-check'

/** A page as it may be copied: its HTML, and the words in it that are to be seen, in their order. */
export interface ArbitraryPage {
  readonly html: string
  readonly seen: readonly string[]
}

/** A piece of a page; words get their names when the whole is written out. */
type Piece =
  | 'word'
  | { readonly before: string; readonly inner: readonly Piece[]; readonly after: string; readonly out?: true }

const element = (tag: string, inner: readonly Piece[], attributes = ''): Piece => ({
  before: `<${tag}${attributes}>`,
  inner,
  after: `</${tag}>`,
})

const noise = fc.constantFrom(
  ' ',
  '\n',
  '&nbsp;',
  '<!-- <p>từ chú thích</p> -->',
  '<!--StartFragment-->',
  '<!--EndFragment-->',
  '<![if !supportLists]>',
  '<![endif]>',
  '<o:p></o:p>',
  '<o:p>&nbsp;</o:p>',
  '<br>',
  '<wbr>',
  '<img alt="từ ảnh" src="x">',
  '<script>từ("mã")</script>',
  '<style>.từ { color: red }</style>',
)
const inlineTags = ['span', 'b', 'strong', 'i', 'em', 'u', 'a', 'font', 'ins', 'sub', 'small', 'st1:place', 'code']
const blockTags = ['p', 'div', 'h2', 'blockquote', 'section', 'pre', 'center', 'address']
const attributes = fc.constantFrom(
  '',
  ' class=MsoNormal',
  ' style="font-weight:700"',
  " style='font-weight:normal;font-style:italic'",
  ' style="white-space:pre-wrap"',
  ' style=mso-list:Ignored',
  ' data-x="a > b" style="color:red"',
  ' style="display:block"',
)
const hidden = fc.constantFrom<Piece & object>(
  { before: '<del>', inner: ['word'], after: '</del>', out: true },
  { before: '<span class=msoDel>', inner: ['word'], after: '</span>', out: true },
  { before: '<span style="mso-hide:all">', inner: ['word'], after: '</span>', out: true },
  { before: '<span style="color:red; DISPLAY: none">', inner: ['word'], after: '</span>', out: true },
  { before: '<a class=msocomanchor>', inner: ['word'], after: '</a>', out: true },
)

const { inline, block } = fc.letrec<{ inline: Piece; block: Piece; cell: Piece; item: Piece }>((tie) => {
  const inlines = fc.array(tie('inline'), { maxLength: 4 })
  const blocks = fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 3 })
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<Piece>('word'),
      noise.map((text): Piece => ({ before: text, inner: [], after: '' })),
      hidden,
      fc
        .tuple(fc.constantFrom(...inlineTags), inlines, attributes)
        .map(([tag, inner, more]) => element(tag, inner, more)),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom(...blockTags), inlines, attributes)
        .map(([tag, inner, more]) => element(tag, inner, more)),
      fc.tuple(fc.constantFrom('div', 'article'), blocks).map(([tag, inner]) => element(tag, inner)),
      fc
        .tuple(
          fc.constantFrom('ul', 'ol', 'ol start=4', 'ul style="list-style:none"'),
          fc.array(tie('item'), { maxLength: 4 }),
        )
        .map(([tag, items]) => ({ before: `<${tag}>`, inner: items, after: `</${tag.slice(0, 2)}>` })),
      fc.array(fc.array(tie('cell'), { maxLength: 3 }), { maxLength: 3 }).map((rows) =>
        element('table', [
          element(
            'tbody',
            rows.map((cells) => element('tr', cells)),
          ),
        ]),
      ),
      // A paragraph of Word's own lists.
      fc
        .tuple(fc.constantFrom('·', '-', '1.', 'a)'), fc.integer({ min: 1, max: 3 }), inlines)
        .map(([mark, level, inner]) => ({
          before: `<p style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}&nbsp; </span>`,
          inner,
          after: '</p>',
        })),
    ),
    cell: fc
      .tuple(fc.constantFrom('td', 'th'), fc.constantFrom('', ' colspan=2', ' rowspan=2', ' colspan=9999'), blocks)
      .map(([tag, spans, inner]) => element(tag, inner, spans)),
    item: fc.oneof(
      blocks.map((inner) => element('li', inner)),
      // Google and Outlook put inner lists beside the items.
      inlines.map((inner) => element('ul', [element('li', inner)])),
    ),
  }
})

/** Pages of random nesting, wrapped as different programs wrap what they copy. */
export const arbitraryPage: fc.Arbitrary<ArbitraryPage> = fc
  .tuple(
    fc.array(fc.oneof(inline, block), { maxLength: 6 }),
    fc.constantFrom(
      ['', ''],
      ["<meta charset='utf-8'>", '<br class="Apple-interchange-newline">'],
      ['<html>\r\n<body>\r\n<!--StartFragment-->', '<!--EndFragment-->\r\n</body>\r\n</html>'],
      [
        '<html><head><style>\n<!--\n p.MsoNormal {font-weight:bold}\n-->\n</style></head><body lang=VI>',
        '</body></html>',
      ],
    ),
  )
  .map(([pieces, [before = '', after = '']]) => {
    const seen: string[] = []
    const html = pieces.map((piece) => write(piece, seen, false)).join('')
    return { html: `${before}${html}${after}`, seen }
  })

let names = 0
function write(piece: Piece, seen: string[], out: boolean): string {
  if (piece === 'word') {
    const word = `từ${letters(names++)}`
    if (!out) seen.push(word)
    return ` ${word} `
  }
  return `${piece.before}${piece.inner.map((one) => write(one, seen, out || piece.out === true)).join('')}${piece.after}`
}

/** A name without digits, which raised would be other letters. */
const letters = (number: number): string => Array.from(String(number), (digit) => 'abcdefghij'[Number(digit)]).join('')
