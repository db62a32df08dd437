import { describe, expect, it } from 'vitest'
import { otherRoundRules, roundFrame, yearsBefore, yearsOutside } from './other-round.ts'

const round = {
  kind: 'final',
  opensAt: '2026-11-02T17:00:00.000Z',
  compilerDeadline: '2026-12-24T17:00:00.000Z',
  movement: { fromYear: 2021, toYear: 2025 },
  requestDocument: null,
} as const
const frame = roundFrame(round, 'SDTTG')

describe('years of the report before', () => {
  const sentIn2023 = '2023-12-31T16:59:59.000Z'
  it.each([
    ['Năm 2023, sở đã phát động; giai đoạn 2021-2025 có 15 hội nghị', [2023]],
    ['Từ năm 2022 đến năm 2024', [2022]],
    ['Quyết định số 769/QĐ-UBND ngày 17/6/2022; 2023 hộ thoát nghèo', []],
    ['Năm 2026 và năm 2021', []],
    ['Tính đến ngày 30/11/2023 có 15 mô hình', [2023]],
    ['Ngày 15 tháng 9 năm 2022, sở tổ chức hội nghị', [2022]],
    ['Ngày 15/9/2021 và ngày 15/9/2024', []],
    ['', []],
  ])('%s', (text, years) => expect(yearsBefore(text, sentIn2023, frame)).toEqual(years))
  it('are none where both were sent in one year', () => {
    expect(yearsBefore('Năm 2023', '2026-06-01T00:00:00.000Z', frame)).toEqual([])
    // In Vietnam it was the next year already.
    expect(yearsBefore('Năm 2024', '2023-12-31T17:00:00.000Z', frame)).toEqual([2024])
  })
})

describe('the frame of a round', () => {
  it('begins with its request, without one with its opening, and ends with the compiler’s last day', () => {
    expect(frame).toMatchObject({ firstDay: '2026-11-03', lastDay: '2026-12-24', fromYear: 2021, toYear: 2025 })
    expect(roundFrame({ ...round, requestDocument: { issuedOn: '2026-10-30' } }, 'SDTTG').firstDay).toBe('2026-10-30')
    expect(roundFrame({ ...round, requestDocument: { issuedOn: null } }, 'SDTTG').firstDay).toBe('2026-11-03')
    expect(roundFrame({ ...round, movement: { fromYear: 2021, toYear: null } }, 'SDTTG').toYear).toBe(2026)
  })
})

describe('a letter of another round', () => {
  it.each([
    ['5/1/2023', ['beforeRound']],
    ['02/11/2026', ['beforeRound']],
    ['03/11/2026', []],
    ['2026-12-24', []],
    ['25/12/2026', ['afterRound']],
    ['31/02/2023', []],
    ['', []],
  ])('dated "%s": %j', (typed, rules) => {
    expect(otherRoundRules('issuedOn', typed, frame)).toEqual(rules)
  })

  it.each([
    ['05/BC-SDTTG', []],
    ['Số: 05 / bc - sdttg', []],
    ['05', []],
    ['05/BC-SNgV', ['otherSymbol']],
    ['12-BC/TU', ['otherSymbol']],
    ['', []],
  ])('numbered "%s": %j', (typed, rules) => {
    expect(otherRoundRules('number', typed, frame)).toEqual(rules)
  })

  it('is known by a symbol of several parts', () => {
    expect(otherRoundRules('number', '12/BC-BDV-TU', { ...frame, symbol: 'BDV/TU' })).toEqual([])
    expect(otherRoundRules('number', '12/BC-TU', { ...frame, symbol: 'BDV/TU' })).toEqual(['otherSymbol'])
  })

  it.each([
    ['Tổng kết Phong trào thi đua giai đoạn 2021-2025', 'final', []],
    ['SƠ KẾT Phong trào thi đua', 'final', ['otherKind']],
    ['Sơ kết Phong trào'.normalize('NFD'), 'final', ['otherKind']],
    ['Tổng kết Phong trào', 'midTerm', ['otherKind']],
    ['Sơ kết, tổng kết Phong trào', 'midTerm', []],
    ['Sơ kết Phong trào', 'periodic', []],
    ['Kết quả thực hiện năm 2019', 'final', ['otherYears']],
    ['Sơ kết giai đoạn 2016 – 2020', 'final', ['otherKind', 'otherYears']],
  ] as const)('titled "%s" in a round of kind %s: %j', (typed, kind, rules) => {
    expect(otherRoundRules('title', typed, { ...frame, kind })).toEqual(rules)
  })
})

it.each([
  ['Năm 2019 có 12 mô hình, giai đoạn 2016-2020 có 40.', [2016, 2019, 2020]],
  ['Từ năm 2021 đến năm 2025', []],
  ['tháng 6/2019', [2019]],
  ['nhiệm kỳ 2020-2025', [2020]],
  ['hơn 2000 hộ, 2.019 người, Nghị định 30/2020/NĐ-CP, ngày 17/6/2019', []],
  ['Ngày 7 tháng 11 năm 2019 và ngày 3/2/2018 tổ chức hội nghị; năm 2019 có 12 mô hình.', [2018, 2019]],
  ['Hưởng ứng Lời kêu gọi, ngày 11/6/1948 là ngày đầu; đến 31/12/1999 đã qua.', []],
  ['đến 2030 hộ', [2030]],
])('names the years outside the movement in "%s": %j', (text, years) => {
  expect(yearsOutside(text, frame)).toEqual(years)
})
