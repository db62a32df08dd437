import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { arbitraryText, editedText } from '../fixtures/arbitrary-text.ts'
import { isFigure, isMark, wordsOf } from '../sentences/words.ts'
import { mergeTexts } from './merge-texts.ts'

/** A base, and two texts made from it by edits. */
const versionsOf = (bases: fc.Arbitrary<string>) =>
  bases.chain((base) => {
    const side = editedText(fc.constant(base)).map(({ after }) => after)
    return fc.record({ base: fc.constant(base), mine: side, theirs: side })
  })
const versions = versionsOf(arbitraryText)

/** The text with every figure another one, so that it is known which one a side took out. */
function withOwnFigures(text: string): string {
  let next = 5_000
  return text.replaceAll(/\d+/gu, () => String(next++))
}

const figuresOf = (text: string): Set<string> => new Set(wordsOf(text).flatMap((w) => (isFigure(w) ? [w.text] : [])))

/** How often each word stands in a text; marks are none. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) if (!isMark(word)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1)
  return counts
}

describe('mergeTexts', () => {
  it('takes the only change', () => {
    const any = fc.oneof(arbitraryText, fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(any, any, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toEqual({ text: changed, clean: true })
        expect(mergeTexts(base, base, changed)).toEqual({ text: changed, clean: true })
        expect(mergeTexts(base, changed, changed)).toEqual({ text: changed, clean: true })
      }),
    )
  })

  it('loses no word that either side wrote', () => {
    fc.assert(
      fc.property(versions, ({ base, mine, theirs }) => {
        const [before, merged] = [countsOf(base), countsOf(mergeTexts(base, mine, theirs).text)]
        for (const side of [mine, theirs])
          for (const [word, count] of countsOf(side))
            expect(merged.get(word) ?? 0).toBeGreaterThanOrEqual(count - (before.get(word) ?? 0))
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives the same clean text whoever is called mine, and the same words of a conflict', () => {
    fc.assert(
      fc.property(versions, ({ base, mine, theirs }) => {
        const one = mergeTexts(base, mine, theirs)
        const other = mergeTexts(base, theirs, mine)
        expect(other.clean).toBe(one.clean)
        if (one.clean) expect(other.text).toBe(one.text)
        else expect(countsOf(other.text)).toEqual(countsOf(one.text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('holds no outdated figure where it is clean, and none that nobody wrote', () => {
    const clean = vi.fn<() => void>()
    fc.assert(
      fc.property(versionsOf(arbitraryText.map(withOwnFigures)), ({ base, mine, theirs }) => {
        const merged = mergeTexts(base, mine, theirs)
        if (!merged.clean) return
        clean()
        const [old, own, other, left] = [base, mine, theirs, merged.text].map(figuresOf)
        for (const figure of old ?? []) if (!own?.has(figure) || !other?.has(figure)) expect(left).not.toContain(figure)
        for (const figure of left ?? []) expect(own?.has(figure) || other?.has(figure)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
    expect(clean.mock.calls.length).toBeGreaterThan(200)
  })

  it('is not clean where a sentence that one side deleted comes back because the other moved it', () => {
    const [first, second, third] = ['Có 12 mô hình.', 'Đã khen thưởng 05 tập thể.', 'Đã kiểm tra 03 xã.']
    const merged = mergeTexts(`${first} ${second} ${third}`, `${second} ${third}`, `${second} ${third} ${first}`)
    expect(merged.clean).toBe(false)
    expect(merged.text).toContain(second)
  })

  it('is not clean where both took a space and made one number of two', () => {
    expect(mergeTexts('các tổ 1 , 2', 'các tổ 1, 2', 'các tổ 1 ,2')).toEqual({ text: 'các tổ 1, 2', clean: false })
  })

  it('keeps two figures apart where both took out what stood between them', () => {
    const merged = mergeTexts(
      'Năm 2025 thông % nhân. Đã thời 01 nhân “chung sức” sạch.',
      'Năm 2025 250 nhân. Đã thời 01 nhân “chung sức” sạch.',
      'Đã thời 01 thông % nhân. Đã nhân “chung sức” sạch.',
    )
    expect(merged.text).toContain('01; 250')
    expect(merged.clean).toBe(false)
  })

  it('joins changes of different sentences, and of different words of one, without asking', () => {
    const base = 'Đã phát động phong trào. Cử 01 đồng chí tham gia hội đồng.'
    const mine = base.replace('phong trào', 'Phong trào thi đua').replace('đồng chí', 'công chức')
    const theirs = base.replace('01', '02')
    expect(mergeTexts(base, mine, theirs)).toEqual({
      text: 'Đã phát động Phong trào thi đua. Cử 02 công chức tham gia hội đồng.',
      clean: true,
    })
  })

  it('puts mine before theirs where both changed the same words, or added at the same place', () => {
    expect(mergeTexts('Có 17 công chức', 'Có 18 công chức', 'Có 19 công chức')).toEqual({
      text: 'Có 18; 19 công chức',
      clean: false,
    })
    expect(mergeTexts('cực 987 hộ vững sạch nghèo', 'cực 92 nghèo', 'cực 987 hộ nghèo').text).toBe(
      'cực 92; 987 hộ nghèo',
    )
    expect(mergeTexts('Một câu.', 'Một câu. Của tôi.', 'Một câu. Của bạn.')).toEqual({
      text: 'Một câu. Của tôi. Của bạn.',
      clean: false,
    })
    expect(mergeTexts('', '- Một\n- Hai', '- Ba')).toEqual({ text: '- Một\n- Hai\n- Ba', clean: false })
  })
})
