import { createHash } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import { firstDraft } from '../first-draft/first-draft.ts'
import { fullAnswers, inventedRound, nilAnswers } from '../fixtures/invented-round.ts'
import { traceOf } from './trace-of.ts'

const round = inventedRound([
  fullAnswers(midTermTemplate, 0, (item) => `Mở đầu 😀 mục ${item}. Đã giúp 10 hộ dân.`),
  fullAnswers(midTermTemplate, 1, (item) => `Đã làm ở mục ${item} được 12 việc.`),
  nilAnswers(midTermTemplate),
])
const find = submissionFinder(round.standing)
const drafted = firstDraft(round)
const trace = traceOf(round, drafted, find)

it('has every paragraph once, with its kind, in the order of the letter', () => {
  expect(trace.map(({ pid, kind, text }) => [pid, kind, text])).toEqual(
    drafted.map(({ pid, kind, text }) => [pid, kind, text]),
  )
  const shuffled = traceOf(round, drafted.toReversed(), find)
  expect(shuffled).toEqual(trace)
})

it('has sources that anybody can check with the submissions alone', () => {
  let checked = 0
  for (const { kind, text, sources } of trace) {
    for (const { reference, path, start, end, quote, sha256 } of sources) {
      const submission = round.standing.find((one) => one.reference === reference)
      const words = Array.from(submission?.answers[path] ?? '')
        .slice(start, end)
        .join('')
      expect(words).toBe(quote)
      expect(createHash('sha256').update(words, 'utf8').digest('hex')).toBe(sha256)
      checked++
    }
    if (kind === 'quote') expect(text).toBe(sources[0]?.quote)
    if (kind === 'standard') expect(sources).toEqual([])
  }
  expect(checked).toBeGreaterThan(30)
})

it('opens a computed paragraph to its parts', () => {
  const [conferences] = trace.filter(({ text }) => text.startsWith('- Hội nghị triển khai'))
  expect(conferences?.sources.map(({ agency, path, quote }) => [agency, path, quote])).toEqual([
    ['UBND xã Xuân Hòa 0', 'II.1/figures/conferences', '3'],
    ['UBND xã Xuân Hòa 1', 'II.1/figures/conferences', '4'],
  ])
})

it('shows no source that does not hold, and calls no words a quote that are none', () => {
  const changed = drafted.map((part) => (part.kind === 'quote' ? { ...part, text: `${part.text} Thêm.` } : part))
  expect(traceOf(round, changed, find).some(({ kind }) => kind === 'quote')).toBe(false)
  const unknown = traceOf(round, drafted, () => undefined)
  // What is computed was read from the round itself just now.
  expect(unknown.filter(({ kind }) => kind !== 'computed').flatMap(({ sources }) => sources)).toEqual([])
})
