import { wordsOf } from '@thidua/draft/sentences/words'
import { codePoints } from '@thidua/letter/markup/code-points'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { sourceOffsets } from '@thidua/letter/markup/source-offsets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slicePoints } from '../sentences/slice-points.ts'
import { readableRange } from './readable-range.ts'

/** What the range of some words in a markup becomes. */
function meant(markup: string, words: string): string | null {
  const at = markup.indexOf(words)
  const points = codePoints(markup)
  return slicePoints(markup, readableRange(markup, { start: points.before(at), end: points.before(at + words.length) }))
}

describe('a range that was selected', () => {
  it.each([
    ['plain words', 'Đã lập 12 tổ 🌾 mới.', '12 tổ 🌾', '12 tổ 🌾'],
    ['all that is bold', 'Đã **lập 12 tổ** mới.', 'lập 12 tổ', 'lập 12 tổ'],
    ['a part of what is bold', 'Đã **lập 12 tổ** mới.', '12 tổ', '12 tổ'],
    ['from plain words into bold ones', 'Đã **lập 12 tổ** mới.', 'Đã **lập', 'Đã **lập 12 tổ**'],
    ['from bold words into plain ones', 'Đã **lập 12 tổ** mới.', 'tổ** mới', '**lập 12 tổ** mới'],
    ['over all of what is bold', 'Đã **lập 12 tổ** mới.', 'Đã **lập 12 tổ', 'Đã **lập 12 tổ**'],
    ['a star that is a star', 'Nhân 3 \\* 4 tổ', '* 4', '* 4'],
    ['the item of a list', '- Lập tổ\n- Giao việc', '- Giao việc', 'Giao việc'],
    ['several items of a list', 'Đã:\n- Lập tổ\n- Giao việc', 'Lập tổ\n- Giao', '- Lập tổ\n- Giao'],
    ['a cell of a table', '| Tên | Số |\n| Tổ A | 12 |', 'Tổ A', 'Tổ A'],
    ['two cells of a row', '| Tên | Số |\n| Tổ A | 12 |', 'A | 12', '| Tổ A | 12 |'],
  ])('%s', (_name, markup, words, expected) => {
    expect(meant(markup, words)).toBe(expected)
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '**',
      '*',
      '\\*',
      '\\',
      '|',
      '- ',
      '\n',
      ' ',
      ' mô hình ',
      '12',
      '🌾',
      '👩‍🌾',
      'e\u0323\u0302',
      'x\u0323',
      'một ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  )
  const typed = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join('').normalize('NFC'))

  it('holds every selected word, and says by itself what it says in the whole', () => {
    fc.assert(
      fc.property(typed, fc.nat(), fc.nat(), (markup, one, other) => {
        const shown = plainText(parseMarkup(markup))
        const words = wordsOf(shown).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
        const offsets = sourceOffsets(markup, shown)
        fc.pre(words.length > 0 && offsets !== null)
        const [first, last] = [one % words.length, other % words.length].toSorted((a, b) => a - b)
        const selected = words.slice(first, (last ?? 0) + 1)
        const points = codePoints(markup)
        const start = points.before(offsets?.[selected.at(0)?.from ?? 0] ?? 0)
        const end = points.before((offsets?.[(selected.at(-1)?.to ?? 1) - 1] ?? 0) + 1)
        const range = readableRange(markup, { start, end })
        const said = slicePoints(markup, range)
        const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
        expect(letters(plainText(parseMarkup(said ?? '')))).toContain(
          selected.map(({ text }) => letters(text)).join(''),
        )
        // Nothing to cut: nothing grows.
        if (!/[*\\|\n\r\v\f\u2028\u2029]|^\s*(?:[-+]|\d{1,3}[.)]|[a-zđ]\))\s/u.test(markup))
          expect(range).toEqual({ start, end })
      }),
      { numRuns: 2000 },
    )
  })
})
