import { added, widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { expect, it } from 'vitest'
import { fullAnswers, inventedRound, nilAnswers } from '../fixtures/invented-round.ts'
import { answersTo, answerTo } from './agency-answer.ts'
import { submissionFinder } from './compiled-round.ts'

const round = inventedRound([
  fullAnswers(midTermTemplate, 0, (item) => `Nội dung ${item}.`),
  { ...nilAnswers(midTermTemplate), 'II.3/narrative': 'Còn trong bản nháp.', 'II.3/reason': ' Không phát sinh. ' },
  {},
  null,
])

it('tells content, none and missing apart, of every item', () => {
  for (const { id, mayBeNone } of itemsOf(midTermTemplate)) {
    expect(answersTo(round, id).map(({ answer }) => answer)).toEqual([
      'content',
      mayBeNone ? 'none' : 'missing',
      'missing',
    ])
  }
})

it('has words, cells and figures of content, and nothing of what lies under a "Không có"', () => {
  const [full, none] = answersTo(round, itemId('II.3'))
  expect(full?.texts.map(({ path }) => path)).toEqual([
    'II.3/narrative',
    ...['name', 'place', 'what', 'effect'].map((cell) => `II.3/exemplary-models/r1/${cell}`),
  ])
  expect(none).toMatchObject({ texts: [], figures: [], reason: 'Không phát sinh.' })
  const [profile] = answersTo(round, itemId('I.1'))
  expect(profile?.figures).toHaveLength(4)
})

it('was not asked what its version of the outline has not, and is read by its own version', () => {
  const [first] = round.standing
  if (!first) throw new Error('nothing sent')
  const widened = { ...round, template: widenedTemplate }
  const early = { ...first, template: midTermTemplate }
  expect(answerTo(widened, early, added.own).answer).toBe('notAsked')
  expect(answerTo(widened, first, added.own).answer).toBe('missing')
  const wider = { ...first, template: widenedTemplate, answers: { [`${added.own}/narrative`]: 'Có.' } }
  expect(answerTo(round, wider, added.own).answer).toBe('content')
})

it('finds submissions in all lists', () => {
  const find = submissionFinder(round.standing.slice(0, 1), round.standing.slice(1))
  for (const submission of round.standing) expect(find(submission.id)).toBe(submission)
  expect(find('unknown')).toBeUndefined()
})
