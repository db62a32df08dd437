import type { Block } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { printMarkup } from '@thidua/letter/markup/print-markup'
import { tidyBlocks } from '@thidua/letter/markup/tidy-blocks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, docOf } from './blocks-and-doc.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const run = fc.record(
  { text, bold: fc.constant(true as const), italic: fc.constant(true as const) },
  { requiredKeys: ['text'] },
)
const runs = fc.array(run, { maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'dash' as const, 'subdash' as const), runs }),
  fc.record({ kind: fc.constant('numbered' as const), label: fc.constantFrom('1.', '12)', 'đ)'), runs }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(runs, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
)

describe('editor and markup', () => {
  it('gives back every block that went into the editor', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        expect(tidyBlocks(blocksOf(docOf(blocks)))).toEqual(tidyBlocks(blocks))
      }),
    )
  })

  it('saves any typed markup unchanged when nothing is edited', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (markup) => {
        const canonical = printMarkup(parseMarkup(markup))
        expect(printMarkup(blocksOf(docOf(parseMarkup(canonical))))).toBe(canonical)
      }),
    )
  })
})
