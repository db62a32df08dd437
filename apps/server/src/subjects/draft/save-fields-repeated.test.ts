import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomesOf, patch, savePatches } from '#testing/save-patches.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const save = (person: PersonName, patches: readonly object[], options = {}) =>
  savePatches(server, person, patches, options)

describe('what a device sends again, or for the history', () => {
  it('answers a repeated patch as it did the first time, and writes nothing twice', async () => {
    const device = randomUUID()
    const patches = [patch('II.1/narrative', 'lần một')]
    const first = await save('clerk', patches, { clientId: device })
    await save('head', [patch('II.1/narrative', 'lần hai', 1)])
    expect(await save('clerk', patches, { clientId: device })).toEqual(first)
    const { rows } = await server.database.pool.query(
      `SELECT new_value FROM change WHERE path = 'II.1/narrative' ORDER BY version`,
    )
    expect(rows).toEqual([{ new_value: 'lần một' }, { new_value: 'lần hai' }])
  })

  it('answers repeats in parallel as the first time, though somebody writes on meanwhile', async () => {
    const device = randomUUID()
    const patches = [patch('II.4/reason', 'song song'), patch('II.2/reason', 'giống', 0, 2)]
    await save('head', [patch('II.2/reason', 'giống')])
    const first = await Promise.all(Array.from({ length: 6 }, () => save('clerk', patches, { clientId: device })))
    await save('head', [patch('II.4/reason', 'khác', 1), patch('II.2/reason', 'khác', 1, 2)])
    const later = await Promise.all(Array.from({ length: 6 }, () => save('clerk', patches, { clientId: device })))
    const answers = [...first, ...later].map(({ fields }) => JSON.stringify(fields))
    expect(new Set(answers).size).toBe(1)
    expect(first[0]).toMatchObject({ fields: [{ outcome: 'saved' }, { outcome: 'saved', by: 'Phạm Văn Trưởng' }] })
    const { rows } = await server.database.pool.query(
      `SELECT version, count(*)::int FROM change WHERE path IN ('II.4/reason', 'II.2/reason') GROUP BY path, version HAVING count(*) > 1`,
    )
    expect(rows).toEqual([])
  })

  it('answers a repeat as it was though the report has been sent since', async () => {
    const reportId = server.province.reports.second
    const device = randomUUID()
    const first = await save('neighbour', [patch('I.1/narrative', 'x')], { clientId: device, reportId })
    await server.database.pool.query(`UPDATE report SET state = 'SUBMITTED' WHERE id = $1`, [reportId])
    const again = await save('neighbour', [patch('I.1/narrative', 'x'), patch('III/narrative', 'y', 0, 2)], {
      clientId: device,
      reportId,
    })
    expect(again['state']).toBe('SUBMITTED')
    expect(again['fields']).toEqual([
      ...(first['fields'] as object[]),
      expect.objectContaining({ outcome: 'refused', why: 'wrongState', value: null }),
    ])
    await server.database.pool.query(`UPDATE report SET state = 'DRAFTING' WHERE id = $1`, [reportId])
  })

  it('refuses a sequence number that the device used for another text', async () => {
    const device = randomUUID()
    await save('clerk', [patch('letter/title', 'a')], { clientId: device })
    const outcomes = async (reportId: string, person: PersonName, ...patches: object[]) =>
      outcomesOf(await save(person, patches, { clientId: device, reportId }))
    const { first, second } = server.province.reports
    expect(await outcomes(first, 'clerk', patch('letter/opening', 'b'), patch('II.4/narrative', 'c', 0, 2))).toEqual([
      'reused',
      'saved',
    ])
    expect(await outcomes(first, 'clerk', patch('letter/title', 'b', 1))).toEqual(['reused'])
    expect(await outcomes(second, 'neighbour', patch('letter/title', 'a'))).toEqual(['reused'])
  })

  it('keeps a text that gave way in the history, not in the field', async () => {
    const reportId = server.province.reports.first
    await save('head', [patch('II.3/narrative', 'của lãnh đạo')])
    const lost = { ...patch('II.3/narrative', 'của tôi', 1), lost: true }
    const device = randomUUID()
    const first = await save('clerk', [lost], { clientId: device })
    expect(first).toMatchObject({ fields: [{ outcome: 'saved', value: 'của tôi', version: 1 }] })
    expect(await save('clerk', [lost], { clientId: device })).toEqual(first)
    const { report } = await server.data<{
      report: { draft: Record<string, { value: string }>; changes: { edges: { node: object }[] } }
    }>(
      'clerk',
      `query { report(id: "${reportId}") { draft changes(first: 2, path: "II.3/narrative") { edges { node { newValue oldValue version by lost } } } } }`,
    )
    expect(report.draft['II.3/narrative']).toMatchObject({ value: 'của lãnh đạo', version: 1 })
    expect(report.changes.edges.map(({ node }) => node)).toEqual([
      { newValue: 'của tôi', oldValue: 'của lãnh đạo', version: 1, by: 'Đinh Thị Chuyên', lost: true },
      { newValue: 'của lãnh đạo', oldValue: null, version: 1, by: 'Phạm Văn Trưởng', lost: false },
    ])
    expect(await save('clerk', [{ ...patch('I.1/reason', 'chưa ai viết'), lost: true }])).toMatchObject({
      fields: [{ outcome: 'refused', why: 'unknown' }],
    })
    expect(await save('clerk', [{ ...patch('letter/issuedOn', 'chưa ai viết'), lost: true }])).toMatchObject({
      fields: [{ outcome: 'saved', version: 0 }],
    })
  })
})
