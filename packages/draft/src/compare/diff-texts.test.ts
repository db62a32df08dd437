import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { diffAnswers } from '../diff-answers.ts'
import { arbitraryText, editedText, sentence } from '../fixtures/arbitrary-text.ts'
import { longText, vocabulary } from '../fixtures/long-text.ts'
import { wordsOf } from '../sentences/words.ts'
import { type DiffPart, diffTexts } from './diff-texts.ts'

const sideOf = (parts: readonly DiffPart[], side: 'before' | 'after'): string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'replaced') return [part[side]]
    return part.kind === (side === 'before' ? 'added' : 'removed') ? [] : [part.text]
  })
const changed = (before: string, after: string) => diffTexts(before, after).filter(({ kind }) => kind !== 'same')
const wordTexts = (text: string) => wordsOf(text).map((word) => word.text)
const anyPair = fc.oneof(
  fc.record({
    before: fc.string({ unit: 'grapheme', maxLength: 60 }),
    after: fc.string({ unit: 'grapheme', maxLength: 60 }),
  }),
  editedText(arbitraryText),
  fc.record({ before: arbitraryText, after: arbitraryText }),
)

describe('diffTexts', () => {
  it('gives back both texts, cut between words only', () => {
    fc.assert(
      fc.property(anyPair, ({ before, after }) => {
        const parts = diffTexts(before, after)
        for (const [side, text] of [
          ['before', before],
          ['after', after],
        ] as const) {
          const pieces = sideOf(parts, side)
          expect(pieces.join('')).toBe(text)
          expect(pieces.flatMap(wordTexts)).toEqual(wordTexts(text))
        }
        for (const [index, { kind }] of parts.entries()) expect(kind).not.toBe(parts[index + 1]?.kind)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['12', '14'],
    ['1.250', '1.350'],
    ['1 250', '1 260'],
    ['17/6/2022', '18/6/2022'],
    ['2021-2025', '2021-2026'],
  ])('shows the figure %s replaced as a whole', (before, after) => {
    expect(diffTexts(`có ${before} công chức`, `có ${after} công chức`)).toEqual([
      { kind: 'same', text: 'có ' },
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
      { kind: 'same', text: ' công chức' },
    ])
  })

  it('shows a new sentence as one piece, wherever it is put', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), sentence, fc.nat(6), (sentences, fresh, at) => {
        const all = sentences.toSpliced(at, 0, fresh)
        for (const gap of [' ', '\n'])
          expect(changed(sentences.join(gap), all.join(gap)).map(({ kind }) => kind)).toEqual(['added'])
      }),
    )
  })

  it('reads an edited sentence word by word, beside a new one that is one piece', () => {
    const before = 'Ban hành 12 văn bản chỉ đạo, tổ chức 04 hội nghị. Cử 01 đồng chí tham gia Hội đồng.'
    const fresh = 'Ban cũng đã mở 02 lớp tập huấn về công tác tham mưu cho các xã và 04 phường.'
    const after = before.replace('12', '14').replace('. Cử', `. ${fresh} Cử`)
    expect(changed(before, after)).toEqual([
      { kind: 'removed', text: '12' },
      { kind: 'added', text: '14' },
      { kind: 'added', text: `${fresh} ` },
    ])
  })

  it('knows a sentence that was split in two, and two that were joined', () => {
    const one = 'Phát động phong trào ở các thôn, tổ chức hội nghị, tuyên truyền trên loa của xã.'
    const two = one.replace(', tổ', '. Tổ')
    expect(changed(one, two).map((part) => part.kind !== 'replaced' && part.text)).toEqual([', tổ', '. Tổ'])
    expect(changed(two, one).map((part) => part.kind !== 'replaced' && part.text)).toEqual(['. Tổ', ', tổ'])
  })

  it('says that a passage was replaced where nothing of it stands', () => {
    const [before, after] = [
      longText(80, 1),
      longText(
        80,
        2,
        vocabulary.map((word) => `${word}g`),
      ),
    ]
    expect(diffTexts(before, after)).toEqual([{ kind: 'replaced', before, after }])
    const kept = 'Đã phát động phong trào thi đua trong toàn ngành.'
    expect(diffTexts(`${kept} ${before}`, `${kept} ${after}`)).toEqual([
      { kind: 'same', text: `${kept} ` },
      { kind: 'replaced', before, after },
    ])
  })

  it('says so too of one sentence too different to be compared word by word', () => {
    const words = (seed: number) => longText(20_000, seed).replaceAll(/[.\n]/gu, ',')
    const [before, after] = [`Đầu ${words(3)} cuối`, `Đầu ${words(4)} cuối`]
    const parts = diffTexts(before, after)
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'replaced', 'same'])
    expect(sideOf(parts, 'before').join('')).toBe(before)
  })

  it('is decided by the texts, never by a clock', () => {
    const [before, after] = [longText(1_500, 5), longText(1_500, 6)]
    const parts = diffTexts(before, after)
    let now = 0
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 3_600_000))
    try {
      expect(diffTexts(before, after)).toEqual(parts)
    } finally {
      clock.mockRestore()
    }
  })
})

it('reads an absent field as empty', () => {
  expect(diffAnswers({ a: '1', b: '' }, { a: '2', c: '3' })).toEqual([
    { path: 'a', before: '1', after: '2' },
    { path: 'c', before: '', after: '3' },
  ])
})
