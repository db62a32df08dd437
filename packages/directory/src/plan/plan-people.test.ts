import { describe, expect, it } from 'vitest'
import type { PersonField } from '../columns/fields.ts'
import { smallProvince } from '../fixtures/small-province.ts'
import { agencyTable, personTable } from '../fixtures/table-of.ts'
import { planImport } from './plan-import.ts'

type Cells = Partial<Record<PersonField, string>>
const today = '2026-01-05'
const planOf = (...rows: Cells[]) => planImport(smallProvince, [personTable(...rows)], today).rows
const outcome = (...rows: Cells[]) =>
  planOf(...rows).map((row) => (row.act === 'refuse' ? row.refusals.map(({ key }) => key) : row.act))

const fresh = { email: 'Moi@SongThao.example', name: 'Trần Văn Mới', agencyCode: 'syt', role: 'Chuyên viên' }
const known = { email: 'mau@songthao.example', agencyCode: 'SYT', role: 'clerk' }

describe('a row of people', () => {
  it('brings a person with a role', () => {
    expect(planOf({ ...fresh, maySubmit: 'x' })[0]).toEqual({
      kind: 'person',
      table: 0,
      tableName: 'Người dùng',
      row: 2,
      act: 'create',
      person: { email: 'moi@songthao.example', agencyCode: 'SYT', role: 'clerk' },
      name: 'Trần Văn Mới',
      givesName: true,
      isNewPerson: true,
      phone: null,
      membership: {
        agencyCode: 'SYT',
        role: 'clerk',
        maySubmit: true,
        blockCodes: [],
        validFrom: today,
        validUntil: null,
      },
      defaulted: ['validFrom'],
    })
  })

  it('gives a person another role, by electronic code as well, with blocks by code or name', () => {
    const row = { ...fresh, email: known.email, name: '', agencyCode: 'H99', role: 'thẩm định' }
    const lists = ['K1; C1', 'C1,K1', 'Khối 1: Tham mưu, tổng hợp\ncum 1 cac phuong', 'Khối 1: Tham mưu, tổng hợp;C1']
    for (const blocks of lists)
      expect(planOf({ ...row, blocks })[0]).toMatchObject({
        act: 'create',
        isNewPerson: false,
        phone: null,
        givesName: false,
        name: 'Lê Thị Mẫu',
        membership: { agencyCode: 'UBNDT', role: 'reviewer', blockCodes: ['C1', 'K1'] },
      })
  })

  it('changes and ends', () => {
    expect(outcome(known, { ...known, agencyCode: 'SNV', role: 'reviewer', blocks: 'K1;C1' })).toEqual(['same', 'same'])
    expect(planOf({ ...known, name: 'Lê Thị Tên Mới', maySubmit: 'Có' })[0]).toMatchObject({
      act: 'change',
      changes: [
        { field: 'name', old: 'Lê Thị Mẫu', new: 'Lê Thị Tên Mới' },
        { field: 'maySubmit', old: false, new: true },
      ],
    })
    expect(planOf({ ...known, validUntil: '31/01/2026' })[0]).toMatchObject({
      act: 'end',
      person: known,
      changes: [{ field: 'validUntil', old: null, new: '2026-01-31' }],
    })
    expect(planOf({ ...known, agencyCode: 'SNV', role: 'reviewer', blocks: 'C1' })[0]).toMatchObject({
      changes: [{ field: 'blocks', old: ['C1', 'K1'], new: ['C1'] }],
    })
  })

  it('has its name from another row of the person', () => {
    expect(
      planOf({ ...fresh, name: '' }, { ...fresh, role: 'lãnh đạo' }).map((row) => 'name' in row && row.name),
    ).toEqual([fresh.name, fresh.name])
  })

  it('may name an agency that comes with the file, not one that is refused', () => {
    const people = personTable({ ...fresh, agencyCode: 'STC' })
    const come = agencyTable({ code: 'STC', name: 'Sở Tài chính', kind: 'Sở' })
    const refused = agencyTable({ code: 'STC', name: 'Sở Tài chính' })
    expect(planImport(smallProvince, [people, come], today).rows.map(({ act }) => act)).toEqual(['create', 'create'])
    expect(planImport(smallProvince, [people, refused], today).rows[0]).toMatchObject({
      refusals: [{ key: 'agencyRefused', code: 'STC', place: { table: 'Cơ quan', row: 2 } }],
    })
  })

  it.each([
    [{ ...fresh, email: '' }, ['empty']],
    [{ ...fresh, name: '' }, ['empty']],
    [{ ...fresh, role: '' }, ['empty']],
    [{ ...fresh, agencyCode: '' }, ['empty']],
    [{ ...fresh, email: 'moi@songthao' }, ['emailWrong']],
    [{ ...fresh, email: 'a@b.vn, c@d.vn' }, ['emailWrong']],
    [{ ...fresh, role: 'giám đốc' }, ['unknownWord']],
    [{ ...fresh, maySubmit: 'có lẽ' }, ['unknownWord']],
    [{ ...fresh, agencyCode: 'ABC' }, ['agencyUnknown']],
    [{ ...fresh, agencyCode: 'BDT' }, ['agencyEnded']],
    [{ ...fresh, agencyCode: 'HKH', role: 'viewer' }, ['roleNotHere']],
    [{ ...fresh, role: 'tổng hợp', maySubmit: 'có' }, ['maySubmitNotHere']],
    [{ ...fresh, blocks: 'K1' }, ['blocksNotHere']],
    [{ ...fresh, role: 'thẩm định' }, ['blocksMissing']],
    [{ ...fresh, role: 'thẩm định', blocks: 'K1;K9' }, ['blockUnknown']],
    [{ ...fresh, validFrom: '01/02/2026', validUntil: '01/02/2026' }, ['untilNotAfterFrom']],
    [{ ...fresh, name: '<script>', role: 'x' }, ['markup', 'unknownWord']],
  ])('%j is refused', (row, keys) => {
    expect(outcome(row)).toEqual([keys])
  })

  it('is refused with another of the same role, or of another name', () => {
    expect(outcome(fresh, { ...fresh, email: 'MOI@songthao.example', agencyCode: 'H99.13' })).toEqual([
      ['membershipTwice'],
      ['membershipTwice'],
    ])
    expect(planOf(fresh, { ...fresh, role: 'lãnh đạo', name: 'Trần Văn Khác' })[0]).toMatchObject({
      refusals: [{ key: 'twoNames', email: 'moi@songthao.example', names: ['Trần Văn Khác', 'Trần Văn Mới'] }],
    })
  })

  it('may be of a role that the kind of agency has', () => {
    const people = personTable({ ...fresh, agencyCode: 'X1', role: 'tổng hợp' })
    const actOf = (kind: string) =>
      planImport(smallProvince, [people, agencyTable({ code: 'X1', name: 'Cơ quan Một', kind })], today).rows[0]?.act
    expect(actOf('doanh nghiệp')).toBe('refuse')
    expect(actOf('xã')).toBe('create')
  })
})
