import { describe, expect, it } from 'vitest'
import { roundFrame } from './other-round.ts'
import { type ItemId, itemId } from './outline/item-id.ts'
import type { Answers } from './outline/paths.ts'
import { midTermTemplate } from './outline/standard-template.ts'
import { maxRows, verdict } from './verdict.ts'

const of = (answers: Answers, id: string, toFix?: ReadonlySet<ItemId>) => {
  const found = verdict(midTermTemplate, answers, { round: null, ...(toFix ? { toFix } : {}) }).items.find(
    ({ item }) => item === id,
  )
  if (!found) throw new Error(`no item ${id}`)
  return found
}

describe('verdict', () => {
  it('takes a signed "Không có" as a complete answer', () => {
    expect(of({ 'II.3/answer': 'none' }, 'II.3')).toMatchObject({ answer: 'none', state: 'none', problems: [] })
  })

  it('asks to look again at a "Không có" that stands beside content', () => {
    const item = of({ 'II.3/answer': 'none', 'II.3/narrative': 'Có mô hình' }, 'II.3')
    expect(item.problems).toEqual([
      { path: 'II.3/answer', place: 'II.3', level: 'worthALook', rule: 'noneWithContent' },
    ])
  })

  it('is done only when the clerk says so and nothing must be fixed', () => {
    expect(of({ 'III/narrative': 'Tốt' }, 'III').state).toBe('inProgress')
    expect(of({ 'III/narrative': 'Tốt', 'III/done': 'yes' }, 'III').state).toBe('done')
    expect(of({ 'I.1/figures/civilServants': 'mười bảy', 'I.1/done': 'yes' }, 'I.1').state).toBe('inProgress')
  })

  it('keeps what was typed and names the field and the rule', () => {
    const item = of(
      { 'II.2/plans/a/order': 'a0', 'II.2/plans/a/issuedOn': '31/02/2023', 'II.2/plans/a/type': 'KH' },
      'II.2',
    )
    expect(item.problems.map(({ path, rule }) => [path, rule])).toEqual([
      ['II.2/plans/a/number', 'required'],
      ['II.2/plans/a/issuedOn', 'date'],
      ['II.2/plans/a/issuer', 'required'],
      ['II.2/done', 'itemNotDone'],
    ])
  })

  it.each([
    ['17,5', 'wholeNumber'],
    ['-1', 'negative'],
    ['x', 'number'],
  ])('finds the figure "%s" wrong: %s', (typed, rule) => {
    const [first] = of({ 'I.1/figures/civilServants': typed }, 'I.1').problems
    expect(first).toMatchObject({ path: 'I.1/figures/civilServants', rule, level: 'mustFix' })
  })

  it('asks about a share over 100 % without blocking', () => {
    const [first] = of({ 'I.1/figures/politicalTheory': '188' }, 'I.1').problems
    expect(first).toMatchObject({ rule: 'shareOver100', level: 'worthALook' })
  })

  it('reads "Cần sửa" while a remark of a return is open', () => {
    expect(of({ 'II.2/narrative': 'x', 'II.2/done': 'yes' }, 'II.2', new Set([itemId('II.2')])).state).toBe('needsFix')
  })

  it('holds as many rows as a letter does, and says where they become too many', () => {
    const draft = (rows: number) =>
      Object.fromEntries(
        Array.from({ length: rows }, (_, index) => [
          `II.2/plans/r${index}/order`,
          `a${String(index).padStart(5, '0')}`,
        ]),
      )
    const rulesOf = (rows: number) => new Set(of(draft(rows), 'II.2').problems.map(({ rule }) => rule))
    expect(rulesOf(maxRows).has('tooManyRows')).toBe(false)
    expect(of(draft(maxRows + 1), 'II.2').problems[0]).toMatchObject({
      path: `II.2/plans/r${maxRows}/number`,
      place: 'II.2',
      level: 'mustFix',
      rule: 'tooManyRows',
    })
  })

  it('asks to look again at a letter of another round, and only at it', () => {
    const round = roundFrame(
      {
        kind: 'final',
        opensAt: '2026-11-02T17:00:00.000Z',
        compilerDeadline: '2026-12-24T17:00:00.000Z',
        movement: { fromYear: 2021, toYear: 2025 },
        requestDocument: null,
      },
      'SDTTG',
    )
    const letter = {
      'letter/title': 'Sơ kết phong trào giai đoạn 2016-2020',
      'letter/number': '05/BC-SNgV',
      'letter/issuedOn': '05/11/2023',
    }
    const { problems, worthALook } = verdict(midTermTemplate, letter, { round })
    expect(problems.filter(({ place }) => place === 'letter')).toEqual([
      { path: 'letter/title', place: 'letter', level: 'worthALook', rule: 'otherKind' },
      { path: 'letter/title', place: 'letter', level: 'worthALook', rule: 'otherYears' },
      { path: 'letter/number', place: 'letter', level: 'worthALook', rule: 'otherSymbol' },
      { path: 'letter/issuedOn', place: 'letter', level: 'worthALook', rule: 'beforeRound' },
    ])
    expect(worthALook).toBe(4)
    const own = { 'letter/title': 'Tổng kết phong trào', 'letter/number': '05', 'letter/issuedOn': '05/12/2026' }
    expect(verdict(midTermTemplate, own, { round }).worthALook).toBe(0)
  })
})
