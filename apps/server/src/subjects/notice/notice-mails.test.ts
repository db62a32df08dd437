import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchMailboxes } from '#domain/notices/dead-mailboxes.ts'
import { gatherMails } from '#domain/notices/gather-mails.ts'
import { mailsNotices } from '#domain/notices/mail-notices.ts'
import { createJobQueue, type JobQueue } from '#jobs/job-queue.ts'
import { createLog } from '#lib/log.ts'
import { createMailer } from '#mail/mailer.ts'
import { type MailServer, startMailServer } from '#testing/mail/mail-server.ts'
import { emailOf } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let mails: MailServer
const queues: JobQueue[] = []
beforeEach(async () => {
  ;[server, mails] = await Promise.all([startTestServer(), startMailServer()])
})
afterEach(async () => {
  await Promise.all(queues.splice(0).map((queue) => queue.stop()))
  await Promise.all([server.close(), mails.stop()])
})

const sql = (text: string, values: unknown[] = []) => server.database.pool.query(text, values)

/** A mail server that is silent is given up sooner than in life. */
const timeoutsMs = { connectionTimeout: 2000, greetingTimeout: 2000, socketTimeout: 700 }

function mailer(): JobQueue {
  const { pool, url } = server.database
  const settings = { smtpUrl: mails.url, mailFrom: 'bao-cao@thidua.example', dataFolder: '' }
  const deliver = watchMailboxes(pool, createMailer(settings, timeoutsMs))
  const queue = createJobQueue(
    url,
    [mailsNotices(pool, deliver, 'https://thidua.example')],
    createLog({ logLevel: 'silent' }),
  )
  queues.push(queue)
  return queue
}

/** Notices for everybody of the small province, as if something had happened that concerns them all. */
const tell = (kind = 'accepted', source = 'event 1') =>
  sql(
    `INSERT INTO notice (person_id, kind, source, report_id, round_id, deadline, mail_due_at)
    SELECT p.id, $1, $2, r.id, rd.id, rd.agency_deadline,
      CASE p.notice_mail WHEN 'atOnce' THEN now() WHEN 'digest' THEN next_digest(now()) END
    FROM person p CROSS JOIN round rd CROSS JOIN report r WHERE r.id = $3`,
    [kind, source, server.province.reports.first],
  )

const want = (person: Parameters<typeof emailOf>[0], noticeMail: string) =>
  server.data(person, `mutation { chooseSettings(input: { noticeMail: ${noticeMail} }) { __typename } }`)

/** Gathers and mails all that is due. */
const send = async () => {
  const queue = queues[0] ?? mailer()
  await gatherMails(server.database.pool, queue)
  await queue.work()
  await settled()
}

const settled = () =>
  vi.waitFor(
    async () => {
      const { rows } = await sql(
        `SELECT count(*)::int AS waiting FROM pgboss.job WHERE name = 'mail-notices' AND state <> 'completed'`,
      )
      expect(rows).toEqual([{ waiting: 0 }])
    },
    { timeout: 60_000, interval: 50 },
  )

/** What waits for a second try is tried now. */
const hurry = () => sql(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`)

/** What a sender that is dead had is anybody's. To be called while no other one works: what it is at would be mailed twice. */
const leaveToOthers = async (queue: JobQueue) => {
  await vi.waitFor(async () => {
    await sql(`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE state = 'active'`)
    await sql('UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL')
    await queue.recover()
    const { rows } = await sql(`SELECT count(*)::int AS held FROM pgboss.job WHERE state = 'active'`)
    expect(rows).toEqual([{ held: 0 }])
  }, 60_000)
  await hurry()
}

describe('notices by mail', () => {
  it('go as each person wants them, those of one moment in one mail, in their own language', async () => {
    await want('clerk', 'digest')
    await want('head', 'none')
    await server.data('reviewer', 'mutation { chooseSettings(input: { locale: en }) { __typename } }')
    await tell('accepted', 'event 1')
    await tell('returned', 'event 2')
    await send()
    const to = mails.taken.map((mail) => mail.to)
    expect(new Set(to).size).toBe(to.length)
    expect(to).toHaveLength(7)
    expect(to).not.toContain(emailOf('clerk'))
    expect(to).not.toContain(emailOf('head'))
    const english = mails.taken.find((mail) => mail.to === emailOf('reviewer'))
    expect(english?.subject).toBe('2 notices of Emulation reports')
    expect(english?.text).toContain('The report “Sơ kết 2026” was returned with remarks.')
    expect(mails.taken.find((mail) => mail.to === emailOf('helper'))?.text).toContain(
      'Báo cáo “Sơ kết 2026” đã được tiếp nhận.',
    )
    // The morning comes for the clerk: what was read before is not mailed any more.
    const { notices } = await server.data<{ notices: { edges: { node: { id: string } }[] } }>(
      'clerk',
      '{ notices { edges { node { id } } } }',
    )
    await server.data('clerk', `mutation { readNotices(ids: ["${notices.edges[0]?.node.id}"]) { __typename } }`)
    await sql(`UPDATE notice SET mail_due_at = now() - interval '1 second' WHERE mail_due_at > now()`)
    await send()
    expect(mails.taken.filter((mail) => mail.to === emailOf('clerk'))).toMatchObject([
      { subject: 'Báo cáo “Sơ kết 2026” đã được tiếp nhận' },
    ])
    await send()
    expect(mails.taken).toHaveLength(8)
  })

  it('are due at 07:30 in the morning of Vietnam as a digest, and at once again for who changes their mind', async () => {
    const { rows } = await sql(
      `SELECT to_char(next_digest(at::timestamptz) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'MM-DD HH24:MI') AS digest
      FROM unnest(ARRAY['2026-11-30T00:29:59.999Z', '2026-11-30T00:30:00Z', '2026-11-30T16:59:59.999Z', '2026-12-31T17:00:00Z']) AS at`,
    )
    expect(rows.map(({ digest }) => digest)).toEqual(['11-30 07:30', '12-01 07:30', '12-01 07:30', '01-01 07:30'])
    await want('clerk', 'digest')
    await tell()
    await want('clerk', 'atOnce')
    await send()
    expect(mails.taken.map((mail) => mail.to)).toContain(emailOf('clerk'))
  })

  it('that a mailbox refuses for good end there and show beside the person, until it takes one again', async () => {
    mails.behave({ refuse: (to) => (to === emailOf('clerk') ? 550 : null) })
    await tell()
    await send()
    const dead = async () =>
      (
        await server.data<{ people: { edges: { node: { email: string; mailboxDead: boolean } }[] } }>(
          'administrator',
          '{ people(first: 50) { edges { node { email mailboxDead } } } }',
        )
      ).people.edges
        .filter(({ node }) => node.mailboxDead)
        .map(({ node }) => node.email)
    expect(await dead()).toEqual([emailOf('clerk')])
    expect(mails.taken).toHaveLength(8)
    const { rows } = await sql('SELECT count(*)::int AS failed FROM notice WHERE mail_failed_at IS NOT NULL')
    expect(rows).toEqual([{ failed: 1 }])
    mails.behave({})
    await tell('returned', 'event 2')
    await send()
    expect(await dead()).toEqual([])
  })

  it('that are refused for now, or whose answer comes too late, are in no mailbox twice', async () => {
    let refusals = 0
    let late = 0
    mails.behave({
      refuse: () => (refusals++ < 3 ? 450 : null),
      beforeAnswer: () => (late++ < 3 ? new Promise((resolve) => setTimeout(resolve, 1500)) : Promise.resolve()),
    })
    await tell()
    const queue = mailer()
    await gatherMails(server.database.pool, queue)
    await queue.work()
    await vi.waitFor(
      async () => {
        await hurry()
        const { rows } = await sql('SELECT count(*)::int AS waiting FROM notice WHERE mailed_at IS NULL')
        expect(rows).toEqual([{ waiting: 0 }])
      },
      { timeout: 120_000, interval: 200 },
    )
    expect(mails.taken.length).toBeGreaterThan(9)
    expect(mails.kept()).toHaveLength(9)
  })

  /** `events` mails to each of nine people; so many senders die while they are at it. */
  async function survive(events: number, kills: number, patienceMs: number) {
    for (let event = 1; event <= events; event += 1) {
      await tell('accepted', `event ${event}`)
      await gatherMails(server.database.pool, queues[0] ?? mailer())
    }
    mails.behave({ beforeAnswer: () => new Promise((resolve) => setTimeout(resolve, 15)) })
    const script = join(import.meta.dirname, '../../testing/failing/killed-mailer.ts')
    for (let kill = 1; kill <= kills; kill += 1) {
      const sender = spawn(process.execPath, [script, server.database.url, mails.url], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const before = mails.taken.length
      await vi.waitFor(() => expect(mails.taken.length).toBeGreaterThan(before + 7 * kill), {
        timeout: 60_000,
        interval: 5,
      })
      sender.kill('SIGKILL')
      await once(sender, 'exit')
      await leaveToOthers(queues[0] as JobQueue)
    }
    const queue = queues[0] as JobQueue
    await queue.work()
    await vi.waitFor(
      async () => {
        await hurry()
        const { rows } = await sql('SELECT count(*)::int AS waiting FROM notice WHERE mailed_at IS NULL')
        expect(rows).toEqual([{ waiting: 0 }])
      },
      { timeout: patienceMs, interval: 100 },
    )
    const all = 9 * events
    expect(mails.kept()).toHaveLength(all)
    // What a kill between a mail server's answer and our note repeats has the same name, and is a few at most.
    const repeated = mails.taken.length - all
    expect(repeated).toBeLessThanOrEqual(kills * 8)
    return { all, kills, repeated }
  }

  it('are neither lost nor doubled by senders that are killed', async () => {
    await survive(30, 5, 120_000)
  }, 480_000)

  /** `KILLED_MAILS=1 npx -y pnpm@12 exec vitest run notice-mails`. */
  it.runIf(process.env['KILLED_MAILS'])(
    'are neither lost nor doubled: 3,000 over twenty kills',
    async () => {
      process.stdout.write(`${JSON.stringify(await survive(334, 20, 300_000))}\n`)
    },
    600_000,
  )
})
