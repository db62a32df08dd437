import { randomUUID } from 'node:crypto'
import { evidenceFilePath, submissionArchivePath } from '@thidua/schema/files/upload-protocol'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { smallPdf, uploadsOf } from '#testing/upload-file.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const everybody = [
  'clerk',
  'helper',
  'head',
  'neighbour',
  'reviewer',
  'compiler',
  'viewer',
  'administrator',
  'stranger',
] as const
const own = ['clerk', 'helper', 'head'] as const
const host = ['reviewer', 'compiler'] as const

const status = async (person: PersonName, url: string, method: 'GET' | 'HEAD' = 'GET') =>
  (await server.app.inject({ method, url, headers: { cookie: await server.cookieOf(person) } })).statusCode
/** Who reads a file by its address, with nothing else. */
const readers = async (url: string): Promise<PersonName[]> => {
  const found: PersonName[] = []
  for (const person of everybody) {
    const got = await status(person, url)
    expect([200, 404]).toContain(got)
    expect(await status(person, url, 'HEAD')).toBe(got)
    if (got === 200) found.push(person)
  }
  return found
}
const act = async (person: PersonName, call: string) => {
  const { done } = await server.data<{ done: { __typename: string } }>(
    person,
    `mutation { done: ${call} { __typename } }`,
  )
  expect(done.__typename).toMatch(/Success$/u)
}

it('a file is read by its address by those alone who may read what it hangs on, whatever becomes of the report', async () => {
  const reportId = server.province.reports.first
  const uploads = uploadsOf(server, 'clerk')
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
  const kept = await uploads.send({ place: 'letter', content: smallPdf(500) })
  const taken = await uploads.send({ place: 'II.2', content: smallPdf(600) })
  const dropped = await uploads.send({ place: 'II.2', content: smallPdf(700) })
  const file = evidenceFilePath(kept.id)
  const remove = (id: string) => act('clerk', `removeEvidence(reportId: "${reportId}", evidenceId: "${id}")`)
  const seen = async () => (await asSeen(server, reportId)).submission
  const submit = () =>
    act('clerk', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
  const latest = async () => {
    const { rows } = await server.database.pool.query<{ id: string }>(
      'SELECT id FROM submission WHERE report_id = $1 ORDER BY number DESC LIMIT 1',
      [reportId],
    )
    return submissionArchivePath(rows[0]?.id ?? '')
  }

  await remove(dropped.id)
  expect(await readers(file)).toEqual(own)
  expect(await readers(evidenceFilePath(dropped.id))).toEqual([])

  await submit()
  expect(await readers(file)).toEqual([...own, ...host])
  const first = await latest()
  expect(await readers(first)).toEqual([...own, ...host])

  await act('clerk', `recallReport(${await seen()})`)
  expect(await readers(file)).toEqual(own)
  // What was sent and recalled is the agency's own past: its file is read there, removed or not.
  await remove(taken.id)
  expect(await readers(evidenceFilePath(taken.id))).toEqual(own)
  expect(await readers(first)).toEqual(own)

  await submit()
  expect(await readers(evidenceFilePath(taken.id))).toEqual(own)
  await act(
    'compiler',
    `returnReport(input: { ${await seen()}, remarks: [{ place: "II.2", text: "Nêu rõ", level: mustFix }] })`,
  )
  expect(await readers(file)).toEqual([...own, ...host])
  const added = await uploads.send({ place: 'II.2', content: smallPdf(800) })
  expect(added.answer.statusCode).toBe(200)
  expect(await readers(evidenceFilePath(added.id))).toEqual(own)

  await submit()
  await act('compiler', `acceptReport(${await seen()})`)
  expect(await readers(file)).toEqual([...own, ...host, 'viewer'])
  expect(await readers(await latest())).toEqual([...own, ...host, 'viewer'])

  // The agency is asked no more.
  await server.database.pool.query(`UPDATE report SET withdrawn_at = now(), withdrawn_reason = 'x' WHERE id = $1`, [
    reportId,
  ])
  expect(await readers(evidenceFilePath(taken.id))).toEqual(own)
  expect((await uploads.send({ place: 'II.2' })).answer.json()).toMatchObject({ why: 'wrongState' })
})
