import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPlaces } from './find-places.ts'
import { foldedLines, searchedWords, wordsOfAny } from './searched-words.ts'

const at = (text: string) => [{ place: 'II.1', path: 'II.1/narrative', text: text.normalize('NFC') }]
const wanted = (typed: string, apart = false) => ({
  words: searchedWords(typed.normalize('NFC')).map(({ folded }) => folded),
  apart,
})
const marked = (text: string, typed: string, apart = false) => {
  const [place] = findPlaces(at(text), wanted(typed, apart), 3).places
  const points = Array.from(place?.snippet.text ?? '')
  const { marks = [] } = place?.snippet ?? {}
  return marks.flatMap((start, nth) => (nth % 2 === 0 ? [points.slice(start, marks[nth + 1]).join('')] : []))
}

describe('what is searched for', () => {
  it('is found in any spelling', () => {
    for (const typed of ['769/QĐ-UBND', '769 QĐ UBND', '769/qd-ubnd', '769QD-UBND', 'Số: 769 / qđ – ubnd'.slice(4)])
      expect(marked('Theo Quyết định số 769/QĐ-UBND ngày 17/6/2022', typed), typed).toEqual(['769/QĐ-UBND'])
    expect(marked('tỉnh Quảng Ngãi', 'quang ngai')).toEqual(['Quảng Ngãi'])
    expect(marked('tỉnh Quảng Ngãi'.normalize('NFD'), 'Quảng  Ngãi'.normalize('NFD'))).toEqual(['Quảng Ngãi'])
  })

  it('stands together, on one line, unless it may stand apart', () => {
    expect(findPlaces(at('Quảng Nam và Ngãi'), wanted('quang ngai'), 3).count).toBe(0)
    expect(findPlaces(at('Quảng\nNgãi'), wanted('quang ngai'), 3).count).toBe(0)
    expect(marked('Quảng\nNgãi', 'quang ngai', true)).toEqual(['Quảng', 'Ngãi'])
  })

  it('is marked in code points, wherever it stands', () => {
    const long = '😀 trước đó '.repeat(40)
    expect(marked(`${long}nông thôn mới${long}`, 'nong thon')).toEqual(['nông thôn'])
  })

  it('is the same words by the letters that are known and by what Unicode says', () => {
    const some = fc.constantFrom(...'aAáẢĐđ ộ1٣Ⅷ½/-\n.ŁßİıžǅΣσς\u0302\u0323ⱥ–“😀𝒳', 'Quảng', '769', 'x'.repeat(50))
    const any = fc.array(
      fc.oneof(
        some,
        fc.string({ unit: 'binary-ascii' }),
        fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      ),
    )
    fc.assert(
      fc.property(any, (parts) => {
        expect(searchedWords(parts.join(''))).toEqual(wordsOfAny(parts.join('')))
      }),
      { numRuns: 500 },
    )
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = `a${String.fromCharCode(unit)}B1`
      if (JSON.stringify(searchedWords(text)) !== JSON.stringify(wordsOfAny(text))) expect(unit).toBe('the same')
    }
  })

  it('is always within what is shown, whatever the texts', () => {
    const word = fc.constantFrom('Quảng', 'Ngãi', '769/QĐ', '\n', '😀', 'e\u0302', '**', ' ', 'đã', 'x'.repeat(300))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.array(word, { minLength: 1, maxLength: 3 }), (parts, typed) => {
        const text = parts.join(' ')
        const { words } = wanted(typed.join(' '))
        if (words.length === 0) return
        const { places } = findPlaces(at(text), { words, apart: false }, 3)
        const stands = ` ${foldedLines(text).replaceAll('\n', ' \n ')} `.includes(` ${words.join(' ')} `)
        expect(places.length).toBe(stands ? 1 : 0)
        if (!stands) return
        for (const found of marked(text, typed.join(' ')))
          expect(searchedWords(found).map(({ folded }) => folded)).toEqual(words)
      }),
    )
  })
})
