import { expect, test } from 'vitest'
import { fieldFacts } from './facts.ts'
import { midTermTemplate } from './outline/standard-template.ts'

const plan = (id: string, order: string, number: string) => ({
  [`II.2/plans/${id}/order`]: order,
  [`II.2/plans/${id}/type`]: 'Quyết định',
  [`II.2/plans/${id}/number`]: number,
  [`II.2/plans/${id}/issuedOn`]: '17/6/2022',
  [`II.2/plans/${id}/issuer`]: 'UBND tỉnh',
})

test('rows become typed values in their order', () => {
  const { rows } = fieldFacts(midTermTemplate, {
    ...plan('b', 'a1', '90 - KH/BDVTU'),
    ...plan('a', 'a0', '769/QĐ-UBND'),
  })
  expect(rows.plans).toEqual([
    {
      item: 'II.2',
      rowId: 'a',
      position: 0,
      type: 'QD',
      number: '769/QĐ-UBND',
      issuedOn: '2022-06-17',
      issuer: 'UBND tỉnh',
      subject: null,
      role: null,
    },
    expect.objectContaining({ rowId: 'b', position: 1, number: '90-KH/BDVTU' }),
  ])
})

test('figures are numbers with the words of their day', () => {
  const { figures } = fieldFacts(midTermTemplate, {
    'I.1/figures/civilServants': '17',
    'II.2/figures/fundsMobilised': '14.832,55',
  })
  expect(figures).toEqual([
    {
      item: 'I.1',
      key: 'civilServants',
      label: 'Công chức',
      unit: 'người',
      value: 17,
      numerator: null,
      denominator: null,
    },
    expect.objectContaining({ item: 'II.2', key: 'fundsMobilised', value: 14832.55 }),
  ])
})

test('a choice is its option, with the words of their day', () => {
  const answers = { 'II.1/choices/launched': 'no' }
  expect(fieldFacts(midTermTemplate, answers).choices).toEqual([
    { item: 'II.1', key: 'launched', label: 'Đã phát động phong trào tại đơn vị', option: 'no', optionLabel: 'Chưa' },
  ])
  expect(fieldFacts(midTermTemplate, { 'II.1/choices/launched': '' }).choices).toEqual([])
  expect(fieldFacts(midTermTemplate, { ...answers, 'II.1/answer': 'none' }).choices).toEqual([])
})

test('silence has three values, and "Không có" leaves no rows and no figures', () => {
  const facts = fieldFacts(midTermTemplate, {
    ...plan('a', 'a0', '1/KH-A'),
    'II.2/answer': 'none',
    'II.2/reason': 'Chưa ban hành',
    'III/narrative': 'Tốt.',
  })
  expect(facts.rows.plans).toEqual([])
  expect(facts.items.find(({ item }) => item === 'II.2')).toEqual({
    item: 'II.2',
    answer: 'none',
    reason: 'Chưa ban hành',
  })
  expect(facts.items.find(({ item }) => item === 'III')?.answer).toBe('content')
  expect(facts.items.find(({ item }) => item === 'IV')?.answer).toBe('missing')
})

test('a row that is none is a defect of the caller', () => {
  expect(() => fieldFacts(midTermTemplate, { ...plan('a', 'a0', 'số mấy') })).toThrow()
})
