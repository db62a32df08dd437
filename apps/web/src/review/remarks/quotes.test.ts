import { beforeEach, describe, expect, it } from 'vitest'
import { findQuote } from './find-quote.ts'
import { findRemark } from './find-remark.ts'
import { quoteOfRange } from './quote-of-range.ts'

let letter: HTMLElement
beforeEach(() => {
  document.body.innerHTML = `<div id="letter"><header><p>UBND TỈNH</p></header>
    <p data-place="II.1" data-path="II.1/narrative">Đã phát động <strong>phong trào</strong> thi đua.</p><p data-place="II.2" data-path="II.2/narrative">Đã phát động lần hai.</p></div>`
  letter = document.querySelector('#letter') as HTMLElement
})

function select(from: string, to: string): Range {
  const textNode = (words: string) => {
    const nodes = document.createTreeWalker(letter, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null)
      if (node.data.includes(words)) return { node, at: node.data.indexOf(words) }
    throw new Error(words)
  }
  const [start, end] = [textNode(from), textNode(to)]
  const range = document.createRange()
  range.setStart(start.node, start.at)
  range.setEnd(end.node, end.at + to.length)
  return range
}

describe('quotes of the letter', () => {
  it('knows item and field of the words that were selected', () => {
    expect(quoteOfRange(select('phát động', 'thi đua'), letter)).toEqual({
      place: 'II.1',
      path: 'II.1/narrative',
      text: 'phát động phong trào thi đua',
    })
  })

  it('names the item where a selection begins, no field when it runs over several', () => {
    expect(quoteOfRange(select('thi đua', 'lần hai'), letter)).toEqual({
      place: 'II.1',
      path: null,
      text: 'thi đua. Đã phát động lần hai',
    })
    expect(quoteOfRange(select('UBND', 'TỈNH'), letter)).toEqual({ place: 'letter', path: null, text: 'UBND TỈNH' })
    const outside = document.createRange()
    outside.selectNodeContents(document.head)
    expect(quoteOfRange(outside, letter)).toBeNull()
  })

  it('finds the words again, in their own field first', () => {
    expect(
      findQuote(letter, { path: 'II.2/narrative', text: 'Đã phát  động' })?.startContainer.parentElement?.dataset[
        'place'
      ],
    ).toBe('II.2')
    expect(findQuote(letter, { path: null, text: 'động phong trào thi' })?.toString()).toBe('động phong trào thi')
    expect(findQuote(letter, { path: 'gone', text: 'thi đua. Đã phát' })?.toString()).toBe('thi đua.Đã phát')
    expect(findQuote(letter, { path: null, text: 'không còn nữa' })).toBeNull()
  })

  it('finds the annex line of a figure or row that a remark names in other words', () => {
    const path = 'I.1/figures/civilServants'
    letter.insertAdjacentHTML('beforeend', `<table><tr data-path="${path}"><td>1</td><td>Công chức</td></tr></table>`)
    expect(findRemark(letter, { path, quote: 'Công chức: 17 người' })?.toString()).toBe('1Công chức')
    expect(findRemark(letter, { path: 'II.1/narrative', quote: 'không còn nữa' })).toBeNull()
    expect(findRemark(letter, { path: null, quote: null })).toBeNull()
  })
})
