import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { freshReport } from '#testing/fresh-report.ts'
import { readingActs } from '#testing/reading/reading-acts.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let acts: Awaited<ReturnType<typeof readingActs>>
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

beforeEach(async () => {
  acts = await readingActs(server, await freshReport(server))
  await acts.submit()
})

describe('a remark that is not sent yet', () => {
  it('is seen by the host with its author, and by nobody of the agency or above', async () => {
    await acts.save('reviewer', { text: 'Bổ sung số liệu' })
    const seen = async (person: PersonName) => (await acts.reading(person))?.drafts
    const told = [{ text: 'Bổ sung số liệu', by: 'Võ Thẩm Định', version: 1 }]
    expect(await seen('reviewer')).toMatchObject(told)
    expect(await seen('compiler')).toMatchObject(told)
    for (const person of ['clerk', 'helper', 'head', 'viewer'] as const) expect(await seen(person)).toBeUndefined()
  })

  it('is one however often it is sent, and of two changes the second is told', async () => {
    const id = randomUUID()
    expect(await acts.save('reviewer', { id, text: 'a' })).toBe('ReportActSuccess')
    expect(await acts.save('reviewer', { id, text: 'a' })).toBe('ReportActSuccess')
    expect(await acts.save('compiler', { id, text: 'b', base: 1 })).toBe('ReportActSuccess')
    expect(await acts.save('reviewer', { id, text: 'c', base: 1 })).toBe('ConflictError')
    expect((await acts.reading('reviewer'))?.drafts).toMatchObject([{ id, text: 'b', version: 2, by: 'Võ Thẩm Định' }])
  })

  it('is taken away and put back', async () => {
    const id = randomUUID()
    await acts.save('reviewer', { id })
    await acts.save('reviewer', { id, base: 1, removed: true })
    expect((await acts.reading('reviewer'))?.drafts).toEqual([])
    await acts.save('reviewer', { id, base: 2 })
    expect((await acts.reading('reviewer'))?.drafts).toMatchObject([{ id, version: 3 }])
  })

  it('goes with a return that names it as it is, waits again when that is undone, and stays when it is not named', async () => {
    const [mine, other] = [randomUUID(), randomUUID()]
    await acts.save('reviewer', { id: mine, text: 'đi cùng' })
    await acts.save('compiler', { id: other, text: 'ở lại' })
    expect(await acts.giveBack('compiler', [{ id: mine, version: 2 }])).toBe('ConflictError')
    expect(await acts.giveBack('compiler', [{ id: mine, version: 1 }], ['II.4'])).toBe('ReportActSuccess')
    const { report } = await server.data<{ report: object }>(
      'clerk',
      `{ report(id: "${acts.reportId}") { reopenedPlaces remarks { text by } } }`,
    )
    expect(report).toEqual({ reopenedPlaces: ['II.1', 'II.4'], remarks: [{ text: 'đi cùng', by: 'Võ Thẩm Định' }] })
    expect((await acts.reading('reviewer'))?.drafts).toMatchObject([{ id: other }])
    expect(await acts.save('reviewer', { id: mine, base: 1, text: 'sau khi gửi' })).toBe('ConflictError')
    await server.data(
      'compiler',
      `mutation { undoReport(${(await asSeen(server, acts.reportId)).event}) { __typename } }`,
    )
    expect((await acts.reading('reviewer'))?.drafts.map(({ id }) => id).toSorted()).toEqual([mine, other].toSorted())
  })

  it('is kept by the server after the report went back, and carried to what comes next', async () => {
    const id = randomUUID()
    await acts.save('reviewer', { id })
    await acts.giveBack('compiler', [], ['II.1'], [{ place: 'II.2', text: 'x', level: 'mustFix' }])
    expect(await acts.save('reviewer', { id, base: 1, text: 'viết khi mất mạng' })).toBe('ReportActSuccess')
    await acts.submit()
    expect(await acts.save('reviewer', { id, base: 2, text: 'mang sang' })).toBe('ReportActSuccess')
    const [draft] = (await acts.reading('reviewer'))?.drafts ?? []
    expect(draft?.submissionId).toBe(await acts.submissionId())
  })
})
