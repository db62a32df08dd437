import { cpuMs } from '@thidua/schema/fixtures/processor-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePoints } from './code-points.ts'
import { parseMarkup } from './parse-markup.ts'
import { plainText } from './plain-text.ts'
import { quotable } from './quote-of.ts'
import { firstFrom, sourceOffsets } from './source-offsets.ts'

const piece = fc.oneof(
  fc.constantFrom(
    '**',
    '*',
    '\\',
    '|',
    '- ',
    '+\t',
    '1. ',
    'đ) ',
    '\n',
    '\r\n',
    ' ',
    '  ',
    '\t',
    '\\*',
    '\\|',
    '12',
    '212',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const typed = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('').normalize('NFC'))

const letters = (text: string) => [...text.matchAll(/[\p{L}\p{N}]/gu)]

describe('where shown words stand in their markup', () => {
  it('is told for every character of every text, each letter at its own place', () => {
    fc.assert(
      fc.property(typed, (markup) => {
        const shown = plainText(parseMarkup(markup))
        const offsets = sourceOffsets(markup, shown)
        // The nth letter shown is the nth letter typed: not one that only looks like it.
        expect(letters(shown).map(({ index }) => offsets?.[index])).toEqual(letters(markup).map(({ index }) => index))
      }),
      { numRuns: 2000 },
    )
    expect(sourceOffsets('một hai', 'một ba')).toBeNull()
  })

  it('is found again from there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.nat(60), (numbers, at) => {
        const offsets = Int32Array.from(numbers.toSorted((a, b) => a - b))
        expect(firstFrom(offsets, at)).toBe(offsets.filter((offset) => offset < at).length)
      }),
    )
  })

  it('is told in code points both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ề', '🌾', '\ud83c', '\udf3e'), maxLength: 12 }), (text) => {
        const all = [...text]
        const { count, unitAt, before } = codePoints(text)
        expect(count).toBe(all.length)
        for (let point = 0; point <= all.length; point++) {
          const unit = unitAt(point)
          expect(unit).toBe(all.slice(0, point).join('').length)
          expect(before(unit)).toBe(point)
        }
      }),
    )
  })
})

describe('a quote', () => {
  const markup = '**Đã** có *12 mô\nhình*\n- Có 212 mô hình 🌾 hay'
  const { points, quote } = quotable(markup)
  const at = (words: string) => {
    const index = markup.indexOf(words)
    return { start: points.before(index), end: points.before(index + words.length) }
  }

  it('reads as the range does in print', () => {
    expect(quote(at('**Đã** có'))).toBe('Đã có')
    expect(quote(at('12 mô\nhình'))).toBe('12 mô hình')
    expect(quote(at('mô hình 🌾'))).toBe('mô hình 🌾')
  })

  it('is cut when it is long, and costs no more when very many are taken of a very long text', async () => {
    expect(quotable('chữ '.repeat(400)).quote({ start: 0, end: 1600 })).toMatch(/chữ…$/u)
    const long = quotable('**chữ** 🌾\n'.repeat(20_000))
    const quoting = () => {
      for (let start = 0; start < 1000; start++) long.quote({ start, end: long.points.count })
    }
    expect(await cpuMs(quoting)).toBeLessThan(2_000)
  })
})
