import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import { type MailServer, startMailServer } from '#testing/mail/mail-server.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let mails: MailServer
beforeEach(async () => {
  mails = await startMailServer()
  server = await startTestServer({ smtpUrl: mails.url, mailFrom: 'bao-cao@thidua.example' })
})
afterEach(async () => {
  await server.close()
  await mails.stop()
})

const sql = (text: string, values: unknown[] = []) => server.database.pool.query(text, values)

interface Planned {
  readonly agency: string
  readonly stage: string
  readonly why: string | null
  readonly people: { readonly name: string; readonly copy: boolean; readonly getsMail: boolean }[]
}

const plan = async (view: 'due' | 'leftOut' | 'byPhone', person: PersonName = 'compiler'): Promise<Planned[]> => {
  const { roundReminders } = await server.data<{ roundReminders: { plan: { edges: { node: Planned }[] } } }>(
    person,
    `{ roundReminders(roundId: "${server.province.roundId}") { plan(view: ${view}) { totalCount edges { node { agency stage why people { name copy getsMail } } } } } }`,
  )
  return roundReminders.plan.edges.map(({ node }) => node)
}
const names = (planned: Planned | undefined) =>
  planned?.people.map(({ name, copy }) => (copy ? `${name} (biết)` : name))

interface Sent {
  readonly reports: number
  readonly done: number
  readonly sent: number
  readonly rows: {
    edges: { node: { agency: string; sent: boolean; why: string | null; told: { name: string; delivery: string }[] } }[]
  }
}
const log = '{ reports done sent rows { edges { node { agency sent why told { name delivery read } } } } }'

const remind = async (more = '', person: PersonName = 'compiler') =>
  (
    await server.data<{ remindReports: { __typename: string; data?: { id: string }; issues?: unknown } }>(
      person,
      `mutation { remindReports(input: { roundId: "${server.province.roundId}"${more} }) { __typename
        ... on MutationRemindReportsSuccess { data { id } } ... on ValidationError { issues { path rule } } ... on ForbiddenError { why } } }`,
    )
  ).remindReports

const outcome = async (id: string): Promise<Sent> =>
  (await server.data<{ reminder: Sent }>('compiler', `{ reminder(id: "${id}") ${log} }`)).reminder

const submit = async (person: PersonName, reportId: string) => {
  await writeDraft(server, person, reportId, completeDraft(midTermTemplate))
  await server.data(
    person,
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )
}

describe('reminders', () => {
  it('go to the right person by stage', async () => {
    const { first, second } = server.province.reports
    const of = async (reportId: string) =>
      [...(await plan('due')), ...(await plan('leftOut'))].find(
        ({ agency }) => (agency === 'Sở Dân tộc và Tôn giáo') === (reportId === first),
      )
    expect(names(await of(first))).toEqual(['Đinh Thị Chuyên', 'Hồ Văn Giúp'])
    await writeDraft(server, 'clerk', first, completeDraft(midTermTemplate))
    await server.data('clerk', `mutation { presentReport(reportId: "${first}") { __typename } }`)
    expect(names(await of(first))).toEqual(['Phạm Văn Trưởng', 'Đinh Thị Chuyên (biết)', 'Hồ Văn Giúp (biết)'])
    await server.data(
      'head',
      `mutation { submitReport(input: { reportId: "${first}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    )
    expect(await of(first)).toMatchObject({ stage: 'unread', why: null })
    expect(names(await of(first))).toEqual(['Võ Thẩm Định'])
    const { rows } = await sql('SELECT id FROM submission')
    const remark = '{ place: "II.1", text: "sửa", level: mustFix }'
    await server.data(
      'compiler',
      `mutation { returnReport(input: { reportId: "${first}", submissionId: "${rows[0].id}", remarks: [${remark}] }) { __typename } }`,
    )
    expect(names(await of(first))).toEqual(['Đinh Thị Chuyên', 'Hồ Văn Giúp'])
    await server.asOwner(
      `ALTER TABLE report_event DISABLE TRIGGER USER; UPDATE report_event SET at = at - interval '3 days' WHERE act = 'return'`,
    )
    expect(names(await of(first))).toEqual(['Phạm Văn Trưởng', 'Đinh Thị Chuyên (biết)', 'Hồ Văn Giúp (biết)'])
    // Nobody reads the second block.
    await submit('neighbour', second)
    expect(await of(second)).toMatchObject({ stage: 'unread', why: 'nobody', people: [] })
  })

  it('leave out with the reason: done, extended, nobody there, a mailbox that is dead', async () => {
    await sql(`INSERT INTO dead_mailbox (person_id, email) SELECT id, email FROM person WHERE email = $1`, [
      emailOf('neighbour'),
    ])
    await server.data(
      'compiler',
      `mutation { extendDeadline(input: { reportId: "${server.province.reports.first}", deadline: "2099-01-01", reason: "lũ", confirmed: [afterCompilerDeadline] }) { __typename } }`,
    )
    expect(await plan('due')).toEqual([])
    expect((await plan('leftOut')).map(({ why }) => why)).toEqual(['extended', 'noAddress'])
    expect((await plan('byPhone')).map(({ agency }) => agency)).toEqual(['Ủy ban nhân dân xã Ánh Dương'])
    await sql(`UPDATE membership SET valid_until = vietnam_today() WHERE agency_id = $1`, [
      server.province.agencies.second,
    ])
    expect((await plan('leftOut')).map(({ why }) => why)).toEqual(['extended', 'nobody'])
    expect(await remind()).toMatchObject({ issues: [{ path: 'reportIds', rule: 'nobody' }] })
  })

  it('are never turned on a reader when the agency sends between the press and the job', async () => {
    const { data } = await remind()
    await submit('clerk', server.province.reports.first)
    await server.jobs.work()
    await vi.waitFor(async () => expect(await outcome(data?.id ?? '')).toMatchObject({ done: 2, sent: 1 }), 60_000)
    const { rows } = await sql(`SELECT count(*)::int AS n FROM notice WHERE kind = 'reminder' AND as_host`)
    expect(rows).toEqual([{ n: 0 }])
  })

  it('are sent to exactly those who are due as they are sent, once, and say so a row', async () => {
    const { data } = await remind(', said: "Xin gửi trước thứ Sáu."')
    // Between the press and the job somebody is done.
    await submit('neighbour', server.province.reports.second)
    await server.jobs.work()
    await vi.waitFor(
      async () => expect(await outcome(data?.id ?? '')).toMatchObject({ reports: 2, done: 2, sent: 1 }),
      60_000,
    )
    await vi.waitFor(
      async () =>
        expect((await outcome(data?.id ?? '')).rows.edges.map(({ node }) => node)).toEqual([
          {
            agency: 'Sở Dân tộc và Tôn giáo',
            sent: true,
            why: null,
            told: ['Đinh Thị Chuyên', 'Hồ Văn Giúp'].map((name) => ({ name, delivery: 'mailed', read: false })),
          },
          { agency: 'Ủy ban nhân dân xã Ánh Dương', sent: false, why: 'done', told: [] },
        ]),
      60_000,
    )
    const reminders = mails.taken.filter(({ subject }) => subject.startsWith('Nhắc'))
    expect(reminders.map(({ to }) => to).sort()).toEqual([emailOf('clerk'), emailOf('helper')].sort())
    expect(reminders[0]?.text).toContain('Xin gửi trước thứ Sáu.')
    // Rows of the board say so: to who follows the round, of what went out.
    const rowOf = async (person: PersonName, reportId: string) =>
      (
        await server.data<{ report: { reminded: { count: number; lastBy: string | null } | null } }>(
          person,
          `{ report(id: "${reportId}") { reminded { count lastBy } } }`,
        )
      ).report.reminded
    const { first, second } = server.province.reports
    expect(await rowOf('viewer', first)).toEqual({ count: 1, lastBy: 'Trần Tổng Hợp' })
    expect(await rowOf('compiler', second)).toBeNull()
    expect(await rowOf('clerk', first)).toBeNull()
    // The second press finds nobody: they were reminded within a day.
    expect((await plan('leftOut')).map(({ why }) => why)).toContain('remindedLately')
    expect(await remind()).toMatchObject({ issues: [{ rule: 'nobody' }] })
  })

  it('are not mailed any more to who sent the report while the mail waited', async () => {
    await server.data('clerk', 'mutation { chooseSettings(input: { noticeMail: digest }) { __typename } }')
    await server.data('helper', 'mutation { chooseSettings(input: { noticeMail: none }) { __typename } }')
    const { data } = await remind(`, reportIds: ["${server.province.reports.first}"]`)
    await server.jobs.work()
    await vi.waitFor(async () => expect(await outcome(data?.id ?? '')).toMatchObject({ sent: 1 }), 60_000)
    const told = (await outcome(data?.id ?? '')).rows.edges[0]?.node.told
    expect(told?.map(({ delivery }) => delivery)).toEqual(['waiting', 'inApp'])
    await submit('clerk', server.province.reports.first)
    await sql(`UPDATE notice SET mail_due_at = now() - interval '1 second' WHERE mail_due_at > now()`)
    const { gatherMails } = await import('#domain/notices/gather-mails.ts')
    await gatherMails(server.database.pool, server.jobs)
    await vi.waitFor(async () => {
      const { rows } = await sql(
        `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'mail-notices' AND state <> 'completed'`,
      )
      expect(rows).toEqual([{ n: 0 }])
    }, 60_000)
    expect(mails.taken.filter(({ subject }) => subject.startsWith('Nhắc'))).toEqual([])
  })

  it('are for who runs the round: others only follow it, or know of none', async () => {
    expect(await remind('', 'reviewer')).toMatchObject({ __typename: 'ForbiddenError', why: 'notYourRole' })
    expect(await remind('', 'clerk')).toMatchObject({ __typename: 'NotFoundError' })
    const asked = `{ roundReminders(roundId: "${server.province.roundId}") { name } }`
    for (const person of ['reviewer', 'viewer', 'clerk', 'stranger'] as const)
      expect(await server.data(person, asked)).toEqual({ roundReminders: null })
    expect(await server.data('administrator', asked)).toEqual({ roundReminders: { name: 'Sơ kết 2026' } })
    const turn = `mutation { remindByItself(roundId: "${server.province.roundId}", on: true) { ... on MutationRemindByItselfSuccess { data { byItself nextDay } } } }`
    expect(await server.data('compiler', turn)).toMatchObject({ remindByItself: { data: { byItself: true } } })
    const { rows } = await sql(
      `SELECT after FROM administration_change WHERE subject = 'round' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ after: { remindsByItself: true } }])
  })
})
