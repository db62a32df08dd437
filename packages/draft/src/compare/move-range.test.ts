import { cpuMs } from '@thidua/schema/fixtures/processor-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryText, editedText } from '../fixtures/arbitrary-text.ts'
import { longText } from '../fixtures/long-text.ts'
import { splitSentences } from '../sentences/split-sentences.ts'
import { isMark, wordsOf } from '../sentences/words.ts'
import { rangeMover, type TextSpan } from './move-range.ts'

const spanOf = (text: string, words: string, from = 0): TextSpan => {
  const at = text.indexOf(words, from)
  if (at < 0) throw new Error(words)
  return { from: at, to: at + words.length }
}
const moved = (before: string, after: string, words: string): string | null => {
  const span = rangeMover(before, after)(spanOf(before, words))
  return span && after.slice(span.from, span.to)
}
const bare = (text: string): string[] => wordsOf(text).flatMap((word) => (isMark(word) ? [] : [word.text]))

/** One of twenty paragraphs that differ in a number: `id` says which it is, `said` the number that it prints. */
interface Twin {
  readonly id: number
  readonly said: number
}
const print = ({ said }: Twin): string => `Xã số ${said} có ${said} mô hình hoạt động tốt.`

const edit = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'number', 'number', 'swap', 'replace'),
  at: fc.nat(30),
})

/** What became of the paragraphs: those with a new `id` were never there before. */
const rewritten = fc.array(edit, { maxLength: 8 }).map((edits) => {
  let twins: Twin[] = Array.from({ length: 20 }, (_, index) => ({ id: index + 1, said: index + 1 }))
  for (const [turn, { kind, at }] of edits.entries()) {
    const index = at % Math.max(twins.length, 1)
    const fresh = { id: 1000 + turn, said: 200 + 12 * turn }
    const [here, next] = [twins[index], twins[index + 1]]
    if (!here) continue
    if (kind === 'delete') twins = twins.toSpliced(index, 1)
    if (kind === 'insert') twins = twins.toSpliced(index, 0, fresh)
    if (kind === 'replace') twins = twins.toSpliced(index, 1, fresh)
    if (kind === 'number') twins = twins.with(index, { id: here.id, said: here.said * 10 + 2 })
    if (kind === 'swap' && next) twins = twins.toSpliced(index, 2, next, here)
  }
  return twins
})

describe('a range in a later text', () => {
  it('is never taken for one of twenty paragraphs that differ in a number', () => {
    const before = Array.from({ length: 20 }, (_, index) => print({ id: index + 1, said: index + 1 })).join('\n')
    let found = 0
    fc.assert(
      fc.property(rewritten, fc.constantFrom('\n', ' ', '\n- '), (twins, gap) => {
        const [old, after] = [before.replaceAll('\n', gap), twins.map(print).join(gap)]
        const move = rangeMover(old, after)
        const starts = twins.map(
          (_, index) => twins.slice(0, index).map(print).join(gap).length + (index > 0 ? gap.length : 0),
        )
        for (let id = 1; id <= 20; id++) {
          const whole = print({ id, said: id })
          for (const words of [whole, `có ${id} mô hình`, `${id} mô hình`, `Xã số ${id}`]) {
            const { from } = spanOf(old, whole)
            const span = move(spanOf(old, words, from))
            if (span === null) continue
            found++
            // It stands in that very paragraph, in the same words.
            const at = starts.findLastIndex((start) => start <= span.from)
            expect(twins[at]?.id).toBe(id)
            expect(bare(after.slice(span.from, span.to))).toEqual(bare(words))
          }
        }
      }),
      { numRuns: 150 },
    )
    // And it is found wherever nobody touched it: most of them, whatever the edits.
    expect(found).toBeGreaterThan(150 * 20 * 4 * 0.6)
  })

  it('keeps its words where it is part of a sentence, and begins and ends with whole words', () => {
    fc.assert(
      fc.property(editedText(arbitraryText), fc.nat(400), fc.nat(60), ({ before, after }, at, length) => {
        const from = at % Math.max(before.length, 1)
        const range = { from, to: Math.min(before.length, from + 1 + length) }
        const span = rangeMover(before, after)(range)
        if (span === null || before === after) return
        expect(wordsOf(after).some((word) => word.from === span.from)).toBe(true)
        expect(wordsOf(after).some((word) => word.to === span.to)).toBe(true)
        const asked = wordsOf(before).filter((word) => word.from < range.to && word.to > range.from)
        // Of a stretch over several sentences half may have gone; of a part of one, nothing.
        const [sentence, another] = splitSentences(before).filter(({ from, to }) =>
          asked.some((word) => word.from < to && word.to > from),
        )
        const all = sentence ? bare(before.slice(sentence.from, sentence.to)) : []
        const words = asked.flatMap((word) => (isMark(word) ? [] : [word.text]))
        if (!another && words.length < all.length) expect(bare(after.slice(span.from, span.to))).toEqual(words)
      }),
      { numRuns: 1000 },
    )
  })

  it('stays where it is in a text that nobody touched, and behind whatever comes before it', () => {
    fc.assert(
      fc.property(arbitraryText, fc.nat(400), fc.nat(60), (text, at, length) => {
        const from = at % Math.max(text.length, 1)
        const range = { from, to: Math.min(text.length, from + 1 + length) }
        expect(rangeMover(text, text)(range)).toEqual(range)
      }),
    )
    const before = 'Đã phát động. Có 12 mô hình ở 03 xã.'
    expect(moved(before, `Mở đầu mới, dài hơn.\n${before}`, '12 mô hình')).toBe('12 mô hình')
    expect(moved(before, before.replace('phát động', 'tổ chức phát động rộng rãi'), '12 mô hình')).toBe('12 mô hình')
  })

  it.each<[string, string, string, string, string | null]>([
    [
      'a sentence reworded',
      'Đã phát động phong trào. Hết.',
      'Đã tổ chức phát động phong trào sâu rộng. Hết.',
      'Đã phát động phong trào.',
      'Đã tổ chức phát động phong trào sâu rộng',
    ],
    [
      'a sentence with another figure',
      'Có 45 người dự lễ. Hết.',
      'Có 48 người dự lễ. Hết.',
      'Có 45 người dự lễ.',
      'Có 48 người dự lễ',
    ],
    ['its figure', 'Có 45 người dự lễ. Hết.', 'Có 48 người dự lễ. Hết.', '45 người', null],
    ['words beside a new figure', 'Có 45 người dự lễ. Hết.', 'Có 48 người dự lễ. Hết.', 'người dự lễ', 'người dự lễ'],
    ['a number that became part of a longer one', 'Có 12 mô hình hay.', 'Có 212 mô hình hay.', '12 mô hình', null],
    ['a number with a new decimal', 'Có 12 mô hình hay.', 'Có 12,5 mô hình hay.', '12', null],
    [
      'the second of two equal phrases',
      'Có 12 mô hình, thêm 12 mô hình.',
      'Nay có 12 mô hình, thêm 12 mô hình.',
      '12 mô hình',
      '12 mô hình',
    ],
    [
      'one of two equal phrases, one taken out',
      'Có 12 mô hình, thêm 12 mô hình.',
      'Có thêm 12 mô hình.',
      '12 mô hình',
      null,
    ],
    ['a sentence that went', 'Một câu đầu. Một việc khác hẳn. Hết.', 'Một câu đầu. Hết.', 'Một việc khác hẳn.', null],
    [
      'a sentence that another took the place of',
      'Đầu. Đã phát động phong trào. Hết.',
      'Đầu. Chưa có kinh phí cho việc này. Hết.',
      'Đã phát động phong trào.',
      null,
    ],
    ['bold words made plain', 'Có **12 mô hình** hay.', 'Có 12 mô hình hay.', '12 mô hình', '12 mô hình'],
    ['all of an emptied text', 'Một câu.', '', 'Một câu.', null],
  ])('%s', (_, before, after, words, expected) => expect(moved(before, after, words)).toBe(expected))

  it('tells the second of two equal phrases from the first', () => {
    const before = 'Có 12 mô hình, thêm 12 mô hình.'
    const after = `Mới. ${before}`
    const second = spanOf(before, '12 mô hình', 5)
    expect(rangeMover(before, after)(second)).toEqual({ from: second.from + 5, to: second.to + 5 })
  })

  it('of sentences that stand there twice is found where it is sure which one it is', () => {
    const before = 'Xã A báo cáo. Làm tốt. Xã B báo cáo. Làm tốt.'
    const after = 'Xã B báo cáo. Làm tốt.'
    const first = spanOf(before, 'Làm tốt.')
    const second = spanOf(before, 'Làm tốt.', first.to)
    expect(rangeMover(before, after)(first)).toBeNull()
    expect(rangeMover(before, after)(second)).toEqual({ from: 14, to: 21 })
  })

  it('takes time by the length of the texts', async () => {
    const texts: [string, string][] = [
      [longText(12_000, 1), longText(12_000, 2)],
      ['một '.repeat(40_000), `${'một '.repeat(39_999)}hai`],
      [`${'Xã số 1. '.repeat(8_000)}`, `${'Xã số 1. '.repeat(7_999)}`],
    ]
    for (const [before, after] of texts) {
      const moving = () => {
        const move = rangeMover(before, after)
        for (let from = 0; from < 20; from++) move({ from: from * 100, to: from * 100 + 20_000 })
      }
      expect(await cpuMs(moving)).toBeLessThan(5_000)
    }
  })
})
