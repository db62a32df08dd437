import { growsTooFast } from '@thidua/schema/fixtures/grows-too-fast'
import { leastCpuMs, slowness } from '@thidua/schema/fixtures/processor-time'
import { expect, it } from 'vitest'
import type { AgencyField, PersonField } from '../columns/fields.ts'
import { recogniseTable } from '../columns/recognise-table.ts'
import { handMadeWorkbook, sheetXml } from '../fixtures/hand-made-workbook.ts'
import { emptyDirectory, smallProvince } from '../fixtures/small-province.ts'
import { agencyTable, personTable } from '../fixtures/table-of.ts'
import { readSheets } from '../sheets/read-sheets.ts'
import { applyPlan } from './apply-plan.ts'
import type { Directory } from './directory.ts'
import { planImport } from './plan-import.ts'

const today = '2026-01-05'
/** Rows for a length of text: as many as the largest file has for the longest. */
const rows = (length: number) => Math.ceil(length / 40)
const each = <Row>(length: number, row: (index: number, count: number) => Row): Row[] =>
  Array.from({ length: rows(length) }, (_, index) => row(index, rows(length)))

const agencies = (length: number, row: (index: number, count: number) => Partial<Record<AgencyField, string>>) =>
  planImport(smallProvince, [agencyTable(...each(length, row))], today)
const people = (length: number, row: (index: number) => Partial<Record<PersonField, string>>) =>
  planImport(smallProvince, [personTable(...each(length, row))], today)

const fresh = (index: number) => ({ code: `C${index}`, name: 'Sở', kind: 'Sở' })
const person = (index: number) => ({ email: `a${index}@x.vn`, name: 'Một', agencyCode: 'SYT', role: 'clerk' })

const worst: readonly [name: string, work: (length: number) => unknown][] = [
  ['new agencies', (n) => agencies(n, fresh)],
  ['one code again and again', (n) => agencies(n, () => fresh(0))],
  ['one electronic code', (n) => agencies(n, (at) => ({ ...fresh(at), electronicCode: 'H1' }))],
  ['a line of parents', (n) => agencies(n, (at) => ({ ...fresh(at), parentCode: at === 0 ? '' : `C${at - 1}` }))],
  [
    'a line of refused parents',
    (n) => agencies(n, (at) => ({ ...fresh(at), parentCode: at === 0 ? 'NIX' : `C${at - 1}` })),
  ],
  ['a circle of all', (n) => agencies(n, (at, count) => ({ ...fresh(at), parentCode: `C${(at + 1) % count}` }))],
  ['many small circles', (n) => agencies(n, (at) => ({ ...fresh(at), parentCode: `C${at ^ 1}` }))],
  ['all under one', (n) => agencies(n, (at) => ({ ...fresh(at), parentCode: 'C0', predecessorCodes: 'C1;C2' }))],
  [
    'long words',
    (n) => agencies(n, (at) => ({ ...fresh(at), predecessorCodes: 'x;'.repeat(900), block: '<'.repeat(300) })),
  ],
  ['electronic codes that move on, the last refused', codesMoveOn],
  ['new people', (n) => people(n, person)],
  ['one person', (n) => people(n, (at) => ({ ...person(0), agencyCode: at % 2 ? 'SYT' : 'SNV' }))],
  ['one person of many names', (n) => people(n, (at) => ({ ...person(0), name: `Tên ${at}` }))],
]

/** Each agency takes the next one's code, and the last keeps its own after all. */
function codesMoveOn(length: number) {
  const [pattern] = smallProvince.agencies
  if (!pattern) throw new Error('the province has no agency')
  const existing: Directory = {
    ...emptyDirectory,
    agencies: each(length, (at) => ({ ...pattern, code: `C${at}`, electronicCode: `E${at}` })),
  }
  const moves = each(length, (at, count) => ({
    code: `C${at}`,
    electronicCode: `E${at + 1}`,
    kind: at === count - 1 ? 'gì đó' : '',
  }))
  const { counts } = planImport(existing, [agencyTable(...moves)], today)
  expect(counts.agencies.refuse).toBe(moves.length)
}

it.each(worst)('plans %s in proportion to their number', async (_, work) => {
  expect(await growsTooFast(work)).toBeNull()
})

it('reads and plans the largest file in some two seconds', async () => {
  const columns = [
    'Mã',
    'Tên',
    'Loại',
    'Tên ngắn',
    'Ký hiệu',
    'Địa danh',
    'Cấp trên',
    'Từ ngày',
    'Chế độ',
    'Chức vụ người ký',
  ]
  const text = (typed: string) => `<c t="inlineStr"><is><t>${typed}</t></is></c>`
  const row = (at: number) => [
    `C${at}`,
    `Ủy ban nhân dân xã số ${at}`,
    'Xã',
    `UBND xã ${at}`,
    'UBND',
    'Sông Thao',
    at === 0 ? '' : 'C0',
    '01/07/2025',
    'Tập thể',
    'Chủ tịch',
  ]
  const lines = [columns, ...Array.from({ length: 20_000 }, (_, at) => row(at))]
  const bytes = handMadeWorkbook({
    sheets: [{ xml: sheetXml(lines.map((line) => `<row>${line.map(text).join('')}</row>`).join('')) }],
  })
  const readAndPlan = () => {
    const read = readSheets(bytes, 'a.xlsx')
    const table = read.kind === 'read' && read.tables[0] && recogniseTable(read.tables[0])
    if (!table || table.kind === 'unrecognised') throw new Error('not read')
    return { table, plan: planImport(emptyDirectory, [table], today) }
  }
  const { table, plan } = readAndPlan()
  expect(plan.counts.agencies).toEqual({ create: 20_000, change: 0, end: 0, same: 0, refuse: 0 })
  expect(planImport(applyPlan(emptyDirectory, plan), [table], today).counts.agencies.same).toBe(20_000)
  // Twice what it takes on an ordinary machine.
  expect(await leastCpuMs(readAndPlan, 2)).toBeLessThan(4_000 * (await slowness()))
})
