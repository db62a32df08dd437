import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from './markup-blocks.ts'
import { parseMarkup } from './parse-markup.ts'
import { plainText } from './plain-text.ts'
import { printMarkup } from './print-markup.ts'
import { tidyBlocks } from './tidy-blocks.ts'

const word = fc.oneof(
  fc.constantFrom(
    'Thực hiện',
    '- ',
    '+ ',
    '1. ',
    'a) ',
    '*',
    '**',
    '\\',
    '|',
    ' ',
    '\t',
    '2 * 3',
    'hoà',
    'e\u0302',
    '\n',
    '769/QĐ-UBND',
    '1.',
    '\\-',
    'đ)',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(''))
const run = fc.record(
  { text, bold: fc.constant(true as const), italic: fc.constant(true as const) },
  { requiredKeys: ['text'] },
)
const runs = fc.array(run, { maxLength: 5 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'dash' as const, 'subdash' as const), runs }),
  fc.record({ kind: fc.constant('numbered' as const), label: fc.constantFrom('1.', '12)', 'đ)', '1.1.', '-'), runs }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 3 }),
  }),
)

describe('markup', () => {
  it('gives any blocks back after printing', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(parseMarkup(printMarkup(blocks))).toEqual(tidyBlocks(blocks))
      }),
      { numRuns: 1000 },
    )
  })

  it('prints any text in one canonical form and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }).map((words) => words.join('')),
        (typed) => {
          const printed = printMarkup(parseMarkup(typed))
          expect(printMarkup(parseMarkup(printed))).toBe(printed)
          const letters = (of: string) => of.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []
          expect(letters(plainText(parseMarkup(typed)))).toEqual(letters(typed))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('reads every kind of block', () => {
    const typed =
      'Mở đầu **đậm** và *nghiêng*, ***cả hai***\r\n\n- một\n+ hai\n1. ba\n1) bốn\nđ) năm\n| Tên | Số |\n| A \\| B | 05 |\n\n| C |'
    expect(parseMarkup(typed)).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Mở đầu ' },
          { text: 'đậm', bold: true },
          { text: ' và ' },
          { text: 'nghiêng', italic: true },
          { text: ', ' },
          { text: 'cả hai', bold: true, italic: true },
        ],
      },
      { kind: 'dash', runs: [{ text: 'một' }] },
      { kind: 'subdash', runs: [{ text: 'hai' }] },
      { kind: 'numbered', label: '1.', runs: [{ text: 'ba' }] },
      { kind: 'numbered', label: '1)', runs: [{ text: 'bốn' }] },
      { kind: 'numbered', label: 'đ)', runs: [{ text: 'năm' }] },
      {
        kind: 'table',
        rows: [
          [[{ text: 'Tên' }], [{ text: 'Số' }]],
          [[{ text: 'A | B' }], [{ text: '05' }]],
        ],
      },
      { kind: 'table', rows: [[[{ text: 'C' }]]] },
    ])
  })

  it.each([
    ['2 * 3 * 4', [{ text: '2 * 3 * 4' }]],
    ['mở **đậm không đóng', [{ text: 'mở **đậm không đóng' }]],
    ['*a **b** c', [{ text: '*a ' }, { text: 'b', bold: true }, { text: ' c' }]],
    [
      '**a***b*',
      [
        { text: 'a', bold: true },
        { text: 'b', italic: true },
      ],
    ],
    ['\\- không là gạch', [{ text: '- không là gạch' }]],
    ['1\\. không là số', [{ text: '1. không là số' }]],
    ['C:\\tệp \\* sao', [{ text: 'C:\\tệp * sao' }]],
    ['2.1. Thuận lợi', [{ text: '2.1. Thuận lợi' }]],
    ['năm\n', [{ text: 'năm' }]],
  ])('reads %j as one paragraph', (typed, runs) => {
    expect(parseMarkup(typed)).toEqual([{ kind: 'paragraph', runs }])
  })

  it('takes a table that would be nearly all holes for lines', () => {
    const [wide, tall] = ['|a'.repeat(3000), '|b|\n'.repeat(3000)]
    const blocks = parseMarkup(`${wide}|\n${tall}`)
    expect(blocks).toHaveLength(3001)
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']))
    expect(parseMarkup(printMarkup(blocks))).toEqual(blocks)
    expect(plainText(blocks).match(/[ab]/gu)).toHaveLength(6000)
    expect(
      tidyBlocks([{ kind: 'table', rows: [Array.from({ length: 3000 }, () => []), ...Array(3000).fill([])] }]),
    ).toEqual([])
    expect(parseMarkup('| a | b | c |\n| d |')).toEqual([
      {
        kind: 'table',
        rows: [
          [[{ text: 'a' }], [{ text: 'b' }], [{ text: 'c' }]],
          [[{ text: 'd' }], [], []],
        ],
      },
    ])
  })
})
