import { itemId } from '@thidua/schema/outline/item-id'
import { expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import { inventedRound } from '../fixtures/invented-round.ts'
import { partDefects } from '../sources/part-defects.ts'
import { readParts, withPatches } from '../sources/part-fields.ts'
import { quoteOf, wholeQuote } from '../sources/quote-of.ts'
import { quoteWords, restOn } from './take-words.ts'

const item = itemId('II.1')
const path = 'II.1/narrative'
const { standing } = inventedRound([{ [path]: 'Đã lập 12 tổ 🌾 mới.' }, { [path]: 'Đã lập 14 tổ.' }])
const find = submissionFinder(standing)
const [one, other] = standing
if (!one || !other) throw new Error('no submissions')

it('puts quotes behind the paragraph that is named, each a paragraph that is what it is called', () => {
  const take = (
    fields: Record<string, string>,
    pid: string,
    behind: string | null,
    quote: Parameters<typeof quoteWords>[2],
  ) => withPatches(fields, quoteWords(readParts(fields), { item, pid, behind }, quote, find)) as Record<string, string>
  const first = take({}, 'a', null, wholeQuote(one, path))
  const second = take(first, 'b', 'a', wholeQuote(other, path))
  const fields = take(second, 'c', 'a', quoteOf(one, path, { start: 7, end: 14 }))
  expect(readParts(fields).map(({ pid, kind, text }) => [pid, kind, text])).toEqual([
    ['a', 'quote', 'Đã lập 12 tổ 🌾 mới.'],
    ['c', 'quote', '12 tổ 🌾'],
    ['b', 'quote', 'Đã lập 14 tổ.'],
  ])
  expect(readParts(fields).flatMap((part) => partDefects(part, find))).toEqual([])
  const unknown = { ...wholeQuote(one, path), submission: 'none' }
  expect(quoteWords([], { item, pid: 'd', behind: null }, unknown, find)).toEqual([])
})

it('lets a paragraph rest on words once', () => {
  const fields = withPatches({}, quoteWords([], { item, pid: 'a', behind: null }, wholeQuote(one, path), find))
  const [part] = readParts(fields)
  if (!part) throw new Error('no paragraph')
  const quote = wholeQuote(other, path)
  const [based] = readParts(withPatches(fields, restOn(part, quote)))
  expect(based?.sources.map(({ role, quote: { submission } }) => [role, submission])).toEqual(
    expect.arrayContaining([
      ['quote', one.id],
      ['basis', other.id],
    ]),
  )
  expect(based && restOn(based, quote)).toEqual([])
})
