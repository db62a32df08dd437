import { describe, expect, it } from 'vitest'
import type { AgencyField } from '../columns/fields.ts'
import { smallProvince } from '../fixtures/small-province.ts'
import { agencyTable } from '../fixtures/table-of.ts'
import { planImport } from './plan-import.ts'

type Cells = Partial<Record<AgencyField, string>>
const today = '2026-01-05'
const planOf = (...rows: Cells[]) => planImport(smallProvince, [agencyTable(...rows)], today).rows

/** Keys of the refusals, a list a row; the act of a row that is taken. */
const outcome = (...rows: Cells[]) =>
  planOf(...rows).map((row) => (row.act === 'refuse' ? row.refusals.map(({ key }) => key) : row.act))
const refusal = (row: Cells) => {
  const [plan] = planOf(row)
  return plan?.act === 'refuse' ? plan.refusals[0] : plan?.act
}
const fresh = { code: 'STC', name: 'Sở Tài chính', kind: 'Sở' }

describe('a row of agencies', () => {
  it('brings a new one, and says what the file did not', () => {
    expect(planOf({ ...fresh, parentCode: 'ubndt', block: 'khoi 1: tham muu, tong hop' })[0]).toEqual({
      kind: 'agency',
      table: 0,
      tableName: 'Cơ quan',
      row: 2,
      act: 'create',
      agency: {
        code: 'STC',
        electronicCode: null,
        name: 'Sở Tài chính',
        shortName: 'Sở Tài chính',
        symbol: 'STC',
        kind: 'department',
        superiorLine: 'UBND TỈNH SÔNG THAO',
        letterPlace: 'Sông Thao',
        headPost: 'Giám đốc',
        regime: 'head',
        parentCode: 'UBNDT',
        blockCode: 'K1',
        predecessorCodes: [],
        validFrom: today,
        validUntil: null,
      },
      defaulted: ['shortName', 'symbol', 'superiorLine', 'letterPlace', 'headPost', 'regime', 'validFrom'],
    })
  })

  it.each([
    [{ name: 'Ủy ban nhân dân xã Đồi Chè', kind: 'xã' }, ['UBND', '', 'Đồi Chè', 'Chủ tịch', 'collective']],
    [{ name: 'UBND đặc khu Hòn Lá', kind: 'Đặc khu' }, ['UBND', '', 'Hòn Lá', 'Chủ tịch', 'collective']],
    [{ name: 'Văn phòng UBND tỉnh', kind: 'Sở' }, ['X', '', '', 'Chánh Văn phòng', 'head']],
    [{ name: 'Tòa án nhân dân tỉnh', kind: 'ngành dọc' }, ['X', '', '', 'Chánh án', 'head']],
    [{ name: 'Công ty Mẫu', kind: 'doanh nghiệp' }, ['X', '', '', 'Giám đốc', 'head']],
  ])('of %j has what goes with its kind', (cells, [symbol, superiorLine, letterPlace, headPost, regime]) => {
    expect(planOf({ code: 'X', ...cells })[0]).toMatchObject({
      agency: { symbol, superiorLine, letterPlace, headPost, regime },
    })
  })

  it('changes what it says, and an empty cell erases nothing', () => {
    expect(planOf({ code: 'syt', name: 'Sở Y tế tỉnh', block: 'C1', symbol: '', parentCode: '-' })[0]).toMatchObject({
      act: 'change',
      code: 'SYT',
      changes: [
        { field: 'name', old: 'Sở Y tế', new: 'Sở Y tế tỉnh' },
        { field: 'block', old: 'K1', new: 'C1' },
      ],
    })
    expect(outcome({ code: 'SYT', name: 'Sở Y tế', kind: 'sở, ngành', validFrom: '1/1/2000' })).toEqual(['same'])
  })

  it('ends an agency by its last day', () => {
    expect(planOf({ code: 'SYT', validUntil: '01/02/2026' })[0]).toMatchObject({
      act: 'end',
      changes: [{ field: 'validUntil', old: null, new: '2026-02-01' }],
    })
    expect(outcome({ code: 'BDT', validUntil: '01/03/2025' })).toEqual(['same'])
    expect(refusal({ code: 'BDT', name: 'Ban khác' })).toEqual({
      key: 'agencyEnded',
      code: 'BDT',
      validUntil: '2025-03-01',
    })
  })

  it('finds an agency by its electronic code, which is the code of a new one without', () => {
    expect(planOf({ electronicCode: 'h99.13', name: 'Sở Y tế mới' })[0]).toMatchObject({ act: 'change', code: 'SYT' })
    expect(planOf({ electronicCode: 'H99.50', name: 'Sở mới', kind: 'Sở' })[0]).toMatchObject({
      act: 'create',
      agency: { code: 'H99.50', electronicCode: 'H99.50' },
      defaulted: ['code', 'shortName', 'symbol', 'superiorLine', 'letterPlace', 'headPost', 'regime', 'validFrom'],
    })
    expect(planOf({ ...fresh, parentCode: 'H99' })[0]).toMatchObject({ agency: { parentCode: 'UBNDT' } })
  })

  it('may name a parent or predecessor that comes with the file, before or behind it', () => {
    const child = { ...fresh, parentCode: 'MOI', predecessorCodes: 'BDT; moi' }
    const parent = { code: 'MOI', name: 'Cơ quan mới', kind: 'Sở', letterPlace: 'Bến Mới' }
    for (const rows of [
      [child, parent],
      [parent, child],
    ])
      expect(
        planOf(...rows).find((row) => row.kind === 'agency' && row.act === 'create' && row.agency.code === 'STC'),
      ).toMatchObject({
        agency: {
          parentCode: 'MOI',
          predecessorCodes: ['BDT', 'MOI'],
          letterPlace: 'Bến Mới',
          superiorLine: 'CƠ QUAN MỚI',
        },
      })
  })
})
