import { ordersAfter } from '@thidua/draft/row-order'
import { filledRow } from '@thidua/schema/fixtures/filled-row'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueLetter, makeRoundAbove, type RoundAbove, sendReport } from '#testing/round-above.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

type Cells = Readonly<Record<string, string>>

/** Rows as a draft's fields. */
const listed = (item: string, slug: RowsSlug, rows: readonly Cells[]): Cells => {
  const orders = ordersAfter(null, rows.length)
  return Object.fromEntries([
    [`${item}/answer`, ''],
    [`${item}/done`, 'yes'],
    ...rows.flatMap((cells, at) => [
      [`${item}/${slug}/r${at}/order`, orders[at] ?? ''],
      ...Object.entries(cells).map(([cell, text]) => [`${item}/${slug}/r${at}/${cell}`, text]),
    ]),
  ])
}

const joint: Cells = { ...filledRow('inspections'), date: '4/6/2022', by: 'Sở Nội vụ', inspected: 'UBND xã Trà Bồng' }
const own: Cells = { ...filledRow('inspections'), date: '9/6/2022', by: 'UBND xã', inspected: 'Trường Mầm non Hoa Sen' }
const model = filledRow('exemplary-models')

let server: TestServer
let above: RoundAbove
beforeAll(async () => {
  server = await startTestServer()
  above = await makeRoundAbove(server)
  const { reports, roundId, agencies } = server.province
  await sendReport(server, 'clerk', reports.first, listed('II.5', 'inspections', [joint]))
  await sendReport(server, 'neighbour', reports.second, {
    ...listed('II.5', 'inspections', [joint, own]),
    ...listed(
      'II.3',
      'exemplary-models',
      Array.from({ length: 103 }, (_, at) => ({ ...model, name: `Mô hình ${at}` })),
    ),
  })
  await issueLetter(server, 'compiler', roundId)
  // The compiler below writes the report above too; the administrator writes it and compiles nothing.
  await server.database.pool.query(
    `INSERT INTO membership (person_id, agency_id, role, may_submit)
    SELECT id, $1, 'clerk', true FROM person WHERE name = 'Trần Tổng Hợp'`,
    [agencies.host],
  )
})
afterAll(() => server.close())

interface Rows {
  readonly answers: Cells
  readonly leftOut: number
}

async function rowsFor(person: PersonName, item: string): Promise<Rows | null | undefined> {
  const { report } = await server.data<{ report: { issuedBelow: { rows: Rows | null }[] } | null }>(
    person,
    `{ report(id: "${above.reportId}") { issuedBelow { rows(item: "${item}") { answers leftOut } } } }`,
  )
  return report?.issuedBelow[0]?.rows
}

const cellsOf = ({ answers }: Rows, cell: string): string[] =>
  Object.entries(answers).flatMap(([path, text]) => (path.endsWith(`/${cell}`) ? [text] : []))

describe('rows of the reports that went into an issued letter', () => {
  it('are offered each once, as the letter’s annexes merge them, by names that are known above', async () => {
    const plans = await rowsFor('compiler', 'II.2')
    expect(plans).toMatchObject({ leftOut: 0 })
    expect(plans && cellsOf(plans, 'number')).toEqual(['769/QĐ-UBND'])
    expect(plans && cellsOf(plans, 'issuedOn')).toEqual(['17/6/2022'])
    const inspections = await rowsFor('compiler', 'II.5')
    expect(inspections && cellsOf(inspections, 'date')).toEqual([joint['date'], own['date']])
    expect(inspections && cellsOf(inspections, 'findings')).toEqual([joint['findings'], own['findings']])
    expect(inspections && cellsOf(inspections, 'by')).toEqual(['Sở Nội vụ', 'Ủy ban nhân dân xã Ánh Dương'])
  })

  it('are so many as somebody can take over, and it is said how many more there are', async () => {
    const models = await rowsFor('compiler', 'II.3')
    expect(models?.leftOut).toBe(3)
    expect(models && cellsOf(models, 'name')).toEqual(Array.from({ length: 100 }, (_, at) => `Mô hình ${at}`))
    expect(models && new Set(cellsOf(models, 'order')).size).toBe(100)
  })

  it('are none where the item lists none', async () => {
    for (const item of ['II.1', 'II.9', 'no item']) expect((await rowsFor('compiler', item))?.answers ?? {}).toEqual({})
  })

  it('are for who compiles these reports: they say more than the letter', async () => {
    expect(await rowsFor('administrator', 'II.5')).toBeNull()
    for (const person of ['stranger', 'clerk', 'reviewer'] as const)
      expect(await rowsFor(person, 'II.5'), person).toBeUndefined()
  })
})
