import { longText } from '@thidua/draft/fixtures/long-text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentencesOf } from '../sentences/sentences-of.ts'
import { slicePoints } from '../sentences/slice-points.ts'
import { wordsMover } from './move-words.ts'

/** Where the words of a text stand, in code points; of letters of the plane only. */
const wordRanges = (text: string) =>
  [...text.matchAll(/[^\s.,]+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, word }))

it('takes a part of a sentence along with its words when others beside it are edited', () => {
  let moved = 0
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(), fc.nat(5), fc.nat(), fc.constantFrom('put', 'take', 'change'), (...draw) => {
      const [seed, at, length, where, kind] = draw
      const text = longText(60, seed)
      const sentence = sentencesOf(text)[seed % sentencesOf(text).length]
      if (!sentence) throw new Error('no sentence')
      const words = wordRanges(text).filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      const first = at % words.length
      const quoted = words.slice(first, first + 1 + length)
      const [head, tail] = [quoted.at(0), quoted.at(-1)]
      // Neither the first nor the last word of the sentence: it is still that sentence.
      const others = words.slice(1, -1).filter((word) => !quoted.includes(word))
      const edited = others[where % Math.max(others.length, 1)]
      if (!head || !tail || !edited) return
      const put = { put: `${edited.word} khác`, take: '', change: 'khác' }[kind]
      const after = text.slice(0, edited.start) + put + text.slice(edited.end)
      const range = wordsMover(text, after)({ start: head.start, end: tail.end })
      if (range === null) return
      moved++
      // A word that stands twice in a row may be either.
      const said = slicePoints(after, range)?.replaceAll(/\s+/gu, ' ')
      const wanted = text.slice(head.start, tail.end).replaceAll(/\s+/gu, ' ')
      expect(said === wanted || said === `${wanted} khác` || said === `khác ${wanted}`, `${wanted} → ${said}`).toBe(
        true,
      )
    }),
    { numRuns: 500 },
  )
  expect(moved).toBeGreaterThan(400)
})

it('goes with whole sentences, whatever stands before them', () => {
  const before = 'Đã phát động. Có 12 mô hình. Đã nhân rộng ở 03 xã.'
  const after = `😀 Mở đầu rất mới và dài hơn.\n- ${before.replace('12', '14')}`
  const range = sentencesOf(before)[1]
  const now = range && wordsMover(before, after)(range)
  expect(now && slicePoints(after, now)).toBe('Có 14 mô hình.')
  const both = wordsMover(before, after)({ start: 0, end: 28 })
  expect(both && slicePoints(after, both)).toBe('Đã phát động. Có 14 mô hình.')
  expect(wordsMover(before, 'Câu khác hẳn.')({ start: 0, end: 13 })).toBeNull()
  expect(wordsMover(before, before)({ start: 3, end: 7 })).toEqual({ start: 3, end: 7 })
})
