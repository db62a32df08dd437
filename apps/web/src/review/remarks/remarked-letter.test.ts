import { composeReport } from '@thidua/letter/compose/compose-report'
import { sampleReport } from '@thidua/letter/fixtures/sample-report'
import { codePoints } from '@thidua/letter/markup/code-points'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { renderHtml } from '@thidua/letter/render/html/render-html'
import type { Answers } from '@thidua/schema/outline/paths'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { textNodes } from '#answers/shown-text.ts'
import { pagePlace } from './page-place.ts'
import { quotesOfRange } from './quotes-of-range.ts'
import { rangeOfWords } from './range-of-words.ts'

const twins = Array.from({ length: 20 }, (_, index) => `- Xã số ${index + 1} có **${index + 1} mô hình** hay 🌾.`)
const answers: Answers = {
  ...sampleReport.answers,
  'II.1/narrative': 'Có 212 mô hình; riêng năm 2026 có 12 mô\nhình mới.\n| Tên | Số |\n| A \\| B | 12 |',
  'II.2/narrative': twins.join('\n'),
}
let letter: HTMLElement
beforeEach(() => {
  document.body.innerHTML = `<div id="letter">${renderHtml(composeReport({ ...sampleReport, answers, status: 'submitted' }))}</div>`
  letter = document.querySelector('#letter') as HTMLElement
})

/** Selects from the first character of some words to the last of others, the nth time that they stand in the letter. */
function select(from: string, to = from, nth = 1): Range {
  const nodes = [...textNodes(letter)]
  const text = nodes.map(({ data }) => data).join('')
  let [start, after] = [-1, 0]
  for (let times = 0; times < nth; times++) start = text.indexOf(from, start + 1)
  after = text.indexOf(to, start) + to.length
  if (start < 0 || after < to.length) throw new Error(`${from} … ${to}`)
  const range = document.createRange()
  let done = 0
  for (const node of nodes) {
    const end = done + node.data.length
    if (start >= done && start < end) range.setStart(node, start - done)
    if (after > done && after <= end) range.setEnd(node, after - done)
    done = end
  }
  return range
}
const slice = (path: string, { start, end }: { start: number; end: number }) => {
  const text = answers[path] ?? ''
  const { unitAt } = codePoints(text)
  return text.slice(unitAt(start), unitAt(end))
}
const bare = (text: string | null | undefined) => text?.replace(/\s+/gu, '') ?? ''

describe('what is selected in the letter', () => {
  it('is quoted by where it stands, of look-alikes the very one', () => {
    for (const [index] of twins.entries()) {
      const number = index + 1
      const [quote, another] = quotesOfRange(select(`Xã số ${number} có ${number} mô hình`), letter, answers)
      expect(another).toBeUndefined()
      expect(quote).toMatchObject({
        place: 'II.2',
        path: 'II.2/narrative',
        text: `Xã số ${number} có ${number} mô hình`,
      })
      expect(quote?.range && slice('II.2/narrative', quote.range)).toBe(`Xã số ${number} có **${number} mô hình`)
      const shown = quote && pagePlace(letter, answers, quote)
      expect(shown?.toString()).toBe(`Xã số ${number} có ${number} mô hình`)
    }
  })

  it('is quoted in whole words and whole numbers', () => {
    expect(quotesOfRange(select('12 mô hình; ri'), letter, answers)).toMatchObject([{ text: '212 mô hình; riêng' }])
  })

  it('comes back to the same place, whatever is selected of a text', () => {
    const whole = plainText(parseMarkup(answers['II.2/narrative'] ?? ''))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 120 }), (from, length) => {
        const chosen = whole.slice(from, from + length)
        const inDom = chosen.replaceAll('\n', '')
        if (bare(inDom) === '') return
        const before = whole.slice(0, from).replaceAll('\n', '')
        const nodes = [...textNodes(letter)].map(({ data }) => data).join('')
        const base = nodes.indexOf(whole.replaceAll('\n', ''))
        const start = base + before.length
        const range = rangeAt(start, start + inDom.length)
        const quotes = quotesOfRange(range, letter, answers)
        expect(quotes).toHaveLength(1)
        for (const quote of quotes) {
          const page = pagePlace(letter, answers, quote)
          // Paragraphs follow each other without a gap in the tree.
          expect(bare(page?.toString())).toContain(bare(inDom))
          expect(bare(page?.toString())).toBe(bare(quote.text))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is two remarks where it runs over two items, with nothing of the heading between', () => {
    const quotes = quotesOfRange(select('hình mới', 'Xã số 2'), letter, answers)
    expect(quotes.map(({ place, path, text }) => [place, path, text])).toEqual([
      ['II.1', 'II.1/narrative', 'hình mới. Tên Số A | B 12'],
      ['II.2', 'II.2/narrative', '- Xã số 1 có 1 mô hình hay 🌾. - Xã số 2'],
    ])
  })

  it('is the item where it is a heading, the row where it is a line of an annex, the form where it is neither', () => {
    const heading = letter.querySelector('h3[data-place="II.2"]')
    const range = document.createRange()
    range.selectNodeContents(heading as Element)
    expect(quotesOfRange(range, letter, answers)).toEqual([{ place: 'II.2', path: null, range: null, text: null }])
    const row = letter.querySelector('tr[data-path="II.4/commendations/r2"]')
    range.selectNodeContents(row as Element)
    expect(quotesOfRange(range, letter, answers)).toMatchObject([
      { place: 'II.4', path: 'II.4/commendations/r2', range: null },
    ])
    range.setStart(letter.querySelector('tr[data-path="II.4/commendations/r1"]') as Element, 0)
    expect(quotesOfRange(range, letter, answers)).toEqual([{ place: 'II.4', path: null, range: null, text: null }])
    expect(quotesOfRange(select('CỘNG HÒA'), letter, answers)).toEqual([
      { place: 'letter', path: null, range: null, text: null },
    ])
  })

  it('is nothing outside the letter', () => {
    const outside = document.createRange()
    outside.selectNodeContents(document.head)
    expect(quotesOfRange(outside, letter, answers)).toEqual([])
  })
})

function rangeAt(start: number, after: number): Range {
  const range = document.createRange()
  let done = 0
  for (const node of textNodes(letter)) {
    const end = done + node.data.length
    if (start >= done && start < end) range.setStart(node, start - done)
    if (after > done && after <= end) range.setEnd(node, after - done)
    done = end
  }
  return range
}

describe('a place of the submission', () => {
  it('is found in the letter: a row, a figure, an item, a field of the letter', () => {
    const at = (path: string | null, place = '') =>
      pagePlace(letter, answers, { place, path, range: null })?.toString() ?? null
    expect(at('II.4/commendations/r2')).toBe(letter.querySelector('tr[data-path="II.4/commendations/r2"]')?.textContent)
    expect(at(null, 'II.2')).toBe(letter.querySelector('[data-place="II.2"]')?.textContent)
    expect(at('letter/number')).toMatch(/^Số:/u)
    expect(at('II.4/commendations/gone')).toBeNull()
  })

  it('of words that the reader found is the first where they stand word for word', () => {
    const text = answers['II.1/narrative']
    const range = rangeOfWords(text, '12 mô hình')
    expect(range && slice('II.1/narrative', range)).toBe('12 mô\nhình')
    expect(rangeOfWords(text, '2 mô hình')).toBeNull()
    expect(rangeOfWords(undefined, 'x')).toBeNull()
    expect(rangeOfWords(text, '')).toBeNull()
  })
})
