import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createJobQueue, type JobQueue } from '#jobs/job-queue.ts'
import { createLog } from '#lib/log.ts'
import { transaction } from '#lib/transaction.ts'
import type { Deliver, Mail } from '#mail/mailer.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { mailsReceipts, receiptJob } from './receipt-job.ts'

let server: TestServer
let submissionId: string
const queues: JobQueue[] = []

beforeEach(async () => {
  server = await startTestServer()
  const reportId = server.province.reports.first
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
  const { submitReport } = await server.data<{ submitReport: { submission: { id: string } } }>(
    'clerk',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { ... on SubmitReportSuccess { submission { id } } } }`,
  )
  submissionId = submitReport.submission.id
})
afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.stop()))
  await server.close()
})

/** Another server of the same database, whose mail server is `deliver`. */
function queueWith(deliver: Deliver): JobQueue {
  const handler = mailsReceipts(server.database.pool, deliver, 'https://thidua.example')
  const queue = createJobQueue(server.database.url, [handler], createLog({ logLevel: 'silent' }))
  queues.push(queue)
  return queue
}

const jobs = async () =>
  (
    await server.database.pool.query<{ state: string; retries: number; later: boolean }>(
      `SELECT state::text AS state, retry_count AS retries, start_after > now() + interval '1 second' AS later
      FROM pgboss.job WHERE name = 'mail-receipt'`,
    )
  ).rows

const sql = (text: string) => server.database.pool.query(text)

describe('receipts', () => {
  it('wait in the transaction of their submission', async () => {
    expect(await jobs()).toEqual([{ state: 'created', retries: 0, later: false }])
    const undone = transaction(server.database.pool, async (client) => {
      await server.jobs.enqueue(client, receiptJob, { submissionId: randomUUID() })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await jobs()).toHaveLength(1)
  })

  it('are mailed once, however many servers run, in the language of whoever sent the report', async () => {
    await sql(`UPDATE person SET locale = 'en' WHERE email = 'chuyenvien@a.example'`)
    const sent: Mail[] = []
    const servers = Array.from({ length: 3 }, () => queueWith(async (mail) => sent.push(mail)))
    await Promise.all(servers.map((each) => each.work()))
    await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ state: 'completed' }]), 60_000)
    expect(sent).toMatchObject([{ id: submissionId, to: 'chuyenvien@a.example' }])
    expect(sent[0]?.text).toContain('Sở Nội vụ has received the report of Sở Dân tộc và Tôn giáo.')
    expect(sent[0]?.text).toContain('https://thidua.example/bao-cao/')
  })

  it('that a mail server does not take are tried again later', async () => {
    let refuses = true
    const sent: Mail[] = []
    const queue = queueWith(async (mail) => {
      if (refuses) throw new Error('connect ECONNREFUSED')
      sent.push(mail)
    })
    await queue.work()
    await vi.waitFor(async () => expect(await jobs()).toEqual([{ state: 'retry', retries: 0, later: true }]), 60_000)
    refuses = false
    await sql('UPDATE pgboss.job SET start_after = now()')
    await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ state: 'completed' }]), 60_000)
    expect(sent).toHaveLength(1)
  })

  it.each([
    ['delivering', 1],
    ['delivered', 0],
  ])('of a server that is killed while %s are mailed by the next, not twice', async (moment, left) => {
    const script = join(import.meta.dirname, '../../testing/failing/dying-mailer.ts')
    const dying = spawn(process.execPath, [script, server.database.url, moment], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let words = ''
    dying.stdout.on('data', (chunk: Buffer) => {
      words += String(chunk)
    })
    await vi.waitFor(() => expect(words).toContain(`${moment}\n`), 60_000)
    expect(words).toContain(`mail ${submissionId}`)
    dying.kill('SIGKILL')
    await once(dying, 'exit')
    expect(await jobs()).toMatchObject([{ state: 'active' }])

    const sent: Mail[] = []
    const next = queueWith(async (mail) => sent.push(mail))
    await next.work()
    // Nobody has heard of the dead server for a while.
    await sql(`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour'`)
    await sql(`UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL`)
    await next.recover()
    await sql(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)
    await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ state: 'completed' }]), 60_000)
    expect(sent).toHaveLength(left)
  })
})
