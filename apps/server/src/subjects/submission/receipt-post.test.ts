import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#lib/log.ts'
import type { Mail } from '#mail/mailer.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { receiptPost } from './receipt-post.ts'

let server: TestServer
let submissionId: string
beforeAll(async () => {
  server = await startTestServer()
  const reportId = server.province.reports.first
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
  const { submitReport } = await server.data<{ submitReport: { submission: { id: string } } }>(
    'clerk',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { ... on SubmitReportSuccess { submission { id } } } }`,
  )
  submissionId = submitReport.submission.id
  // Its own post would take what these tests leave.
  await server.app.close()
})
/** As a server leaves it that dies right after the commit. */
beforeEach(async () => {
  await server.database.pool.query('DELETE FROM receipt_mail')
  await server.database.pool.query('INSERT INTO receipt_mail (submission_id) VALUES ($1)', [submissionId])
})
afterAll(() => server.close())

const log = createLog({ logLevel: 'silent' })
const post = (deliver: (mail: Mail) => Promise<unknown>) =>
  receiptPost(server.database.pool, deliver, 'https://thidua.example', log)
const waiting = async () =>
  (
    await server.database.pool.query<{ tries: number; later: boolean }>(
      'SELECT tries, due_at > now() AS later FROM receipt_mail',
    )
  ).rows

describe('receipts', () => {
  it('that a server left behind are mailed by the next, once, however many servers look', async () => {
    const sent: Mail[] = []
    const servers = Array.from({ length: 3 }, () => post(async (mail) => sent.push(mail)))
    for (const each of servers) each.post()
    await Promise.all(servers.map((each) => each.stop()))
    expect(sent).toMatchObject([{ id: submissionId, to: 'chuyenvien@a.example' }])
    expect(sent[0]?.text).toContain('Sở Nội vụ đã nhận báo cáo của Sở Dân tộc và Tôn giáo.')
    expect(await waiting()).toEqual([])
  })

  it('that a mail server does not take are tried again later', async () => {
    const failing = post(() => Promise.reject(new Error('connect ECONNREFUSED')))
    await failing.stop()
    expect(await waiting()).toEqual([{ tries: 1, later: true }])

    const sent: Mail[] = []
    await post(async (mail) => sent.push(mail)).stop()
    expect(sent).toEqual([])
    await server.database.pool.query('UPDATE receipt_mail SET due_at = now()')
    await post(async (mail) => sent.push(mail)).stop()
    expect(sent).toHaveLength(1)
    expect(await waiting()).toEqual([])
  })

  it('that are due when a server stops wait for the next one', async () => {
    const begun = Promise.withResolvers<void>()
    const silent = Promise.withResolvers<void>()
    const stopped = post(() => {
      begun.resolve()
      return silent.promise
    })
    await begun.promise
    await server.database.pool.query('UPDATE receipt_mail SET due_at = now()')
    stopped.post()
    const stopping = stopped.stop()
    silent.reject(new Error('Greeting never received'))
    await stopping
    expect(await waiting()).toEqual([{ tries: 1, later: false }])
  })
})
