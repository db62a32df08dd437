import { describe, expect, it } from 'vitest'
import { changesByRemark, listChanges } from './list-changes.ts'

const places = ['I.1', 'II.2', 'II.4']
const row = 'II.4/commendations/r1'
const before = {
  'II.2/narrative': 'Đã ban hành.',
  'I.1/figures/civilServants': '17',
  'I.1/done': 'yes',
  [`${row}/recipient`]: 'Phòng A',
  [`${row}/order`]: 'a0',
  'II.4/commendations/r2/recipient': 'Phòng B',
  'II.4/commendations/r2/order': 'a1',
}
const after = {
  ...before,
  'II.2/narrative': 'Đã ban hành 02 kế hoạch.',
  'I.1/figures/civilServants': '18',
  'I.1/done': '',
  [`${row}/recipient`]: 'Phòng Một',
  'II.4/commendations/r2/order': '',
  'II.4/commendations/r3/recipient': 'Phòng C',
  'II.4/commendations/r3/order': 'a2',
  'letter/number': '5',
}

describe('listChanges', () => {
  it('tells fields, rows that came and rows that went, in the outline’s order', () => {
    expect(
      listChanges(before, after, places).map((c) => [
        c.place,
        c.kind === 'row' ? `${c.fate} ${c.cells['recipient']}` : c.path,
      ]),
    ).toEqual([
      ['I.1', 'I.1/figures/civilServants'],
      ['II.2', 'II.2/narrative'],
      ['II.4', `${row}/recipient`],
      ['II.4', 'removed Phòng B'],
      ['II.4', 'added Phòng C'],
      ['letter', 'letter/number'],
    ])
    expect(listChanges(after, after, places)).toEqual([])
  })
})

describe('changesByRemark', () => {
  const changes = listChanges(before, after, places)

  it('gives a remark the change at its field, else those in its item, and keeps the rest apart', () => {
    const { remarks, others } = changesByRemark(
      [
        { place: 'II.4', path: `${row}/merit` },
        { place: 'II.2', path: 'II.2/figures/newsItems' },
        { place: 'II.1', path: null },
      ],
      changes,
    )
    expect(remarks.map((group) => group.changes.map(({ path }) => path))).toEqual([
      [`${row}/recipient`],
      ['II.2/narrative'],
      [],
    ])
    expect(others.map(({ place }) => place)).toEqual(['I.1', 'II.4', 'II.4', 'letter'])
  })

  it('gives a remark on a whole row or on half of a ratio all that changed of it, and no more', () => {
    const share = 'I.1/figures/politicalTheory'
    const ratio = listChanges({ [`${share}/denominator`]: '20' }, { [`${share}/denominator`]: '25' }, places)
    const asked = [
      { place: 'II.4', path: row },
      { place: 'I.1', path: `${share}/numerator` },
    ]
    const { remarks } = changesByRemark(asked, [...changes, ...ratio])
    expect(remarks.map((group) => group.changes.map(({ path }) => path))).toEqual([
      [`${row}/recipient`],
      [`${share}/denominator`],
    ])
  })
})
