import { cellPath, orderPath } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import { noDecisions } from '../first-draft/draft-paragraphs.ts'
import { firstDraft } from '../first-draft/first-draft.ts'
import { fullAnswers, inventedRound, nilAnswers } from '../fixtures/invented-round.ts'
import { computedToday } from './computed-today.ts'
import { jointQuestions } from './joint-questions.ts'
import { traceOf } from './trace-of.ts'

const full = (nth: number) =>
  fullAnswers(midTermTemplate, nth, (item) => `Đơn vị ${nth} làm mục ${item}, có ${nth} hộ.`)
const round = inventedRound([full(0), full(1), nilAnswers(midTermTemplate), null])

it('computes each paragraph of the first draft anew from its item alone, and opens it to the same sources', () => {
  const trace = new Map(
    traceOf(round, firstDraft(round), submissionFinder(round.standing)).map((part) => [part.pid, part]),
  )
  const today = itemsOf(round.template).flatMap(({ id }) => computedToday(round, id, noDecisions))
  const computed = [...trace.values()].filter(({ kind }) => kind === 'computed')
  expect(today.map(({ pid }) => pid).toSorted()).toEqual(computed.map(({ pid }) => pid).toSorted())
  for (const { pid, text, lines } of today) {
    expect(text).toBe(trace.get(pid)?.text)
    const said = lines.filter(({ path }) => path !== null).map(({ agency, path }) => `${agency} ${path}`)
    const traced = trace.get(pid)?.sources.map(({ agency, path }) => `${agency} ${path}`)
    expect(new Set(said)).toEqual(new Set(traced))
  }
})

it('says of an item who says that there is nothing, from whom there is nothing, and who answers', () => {
  const [item] = itemsOf(round.template).filter(({ mayBeNone }) => mayBeNone)
  if (!item) throw new Error('no item that may be none')
  const [answers] = computedToday(round, item.id, noDecisions)
  expect(answers?.lines.map(({ addsNothing }) => addsNothing)).toEqual(['none', 'missing', null, null])
  expect(answers?.lines[1]).toMatchObject({ reference: null })
})

it('asks about inspections that may be one, and still says so when it is decided', () => {
  const item = itemsOf(round.template).find(({ rows }) => rows === 'inspections')
  if (!item) throw new Error('no item with inspections')
  const told = (findings: string) => ({
    [orderPath(item.id, 'inspections', 'r1')]: 'a0',
    ...Object.fromEntries(
      Object.entries({
        kind: 'inspection',
        by: 'Đoàn liên ngành',
        inspected: 'Trường Tiểu học An Bình',
        date: '12/8/2026',
        findings,
      }).map(([key, text]) => [cellPath(item.id, 'inspections', 'r1', key), text]),
    ),
  })
  const joint = inventedRound([told('Tốt'), told('Khá')])
  const [question] = jointQuestions(joint, item.id, new Map())
  expect(question?.told.map(({ findings }) => findings)).toEqual(['Tốt', 'Khá'])
  expect(question?.isOne).toBeNull()
  const decided = jointQuestions(joint, item.id, new Map([[question?.key ?? '', true]]))
  expect(decided).toEqual([{ ...question, isOne: true }])
})
