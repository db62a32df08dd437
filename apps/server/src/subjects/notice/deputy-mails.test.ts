import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gatherMails } from '#domain/notices/gather-mails.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { type MailServer, startMailServer } from '#testing/mail/mail-server.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let mails: MailServer
const sql = (text: string, values: unknown[] = []) => server.database.pool.query(text, values)
const idOf = async (person: PersonName): Promise<string> =>
  (await sql('SELECT id FROM person WHERE email = $1', [emailOf(person)])).rows[0].id

/** The reviewer of the first block is away, the stranger reads for them, of no block of their own; nobody reads the second. */
beforeEach(async () => {
  mails = await startMailServer()
  server = await startTestServer({ smtpUrl: mails.url, mailFrom: 'bao-cao@thidua.example' })
  const { host } = server.province.agencies
  await sql(
    `INSERT INTO membership (person_id, agency_id, role, valid_from) VALUES ($1, $2, 'reviewer', '2021-01-01')`,
    [await idOf('stranger'), host],
  )
  await sql(
    `INSERT INTO reading_deputy (host_agency_id, person_id, deputy_id, from_day, until_day)
    VALUES ($1, $2, $3, vietnam_today(), vietnam_today() + 3)`,
    [host, await idOf('reviewer'), await idOf('stranger')],
  )
  await server.jobs.work()
})
afterEach(async () => {
  await server.close()
  await mails.stop()
})

const submit = async (person: PersonName, reportId: string) => {
  await writeDraft(server, person, reportId, completeDraft(midTermTemplate))
  await server.data(
    person,
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )
}

const give = (reportId: string, to: string) =>
  server.data(
    'compiler',
    `mutation Give($input: AssignReportsInput!) { assignReports(input: $input) { __typename } }`,
    {
      input: { rows: [{ reportId, from: null }], to },
    },
  )

/** Whom at the host all that happened was mailed to. */
async function mailedAtHost(): Promise<string[]> {
  await vi.waitFor(async () => {
    await gatherMails(server.database.pool, server.jobs)
    const { rows } = await sql(
      `SELECT (SELECT count(*) FROM notice WHERE mail_due_at <= now() AND mailed_at IS NULL)::int AS notices,
        (SELECT count(*) FROM reminder_report WHERE outcome IS NULL)::int AS reminders`,
    )
    expect(rows).toEqual([{ notices: 0, reminders: 0 }])
  }, 60_000)
  const host = (['reviewer', 'compiler', 'stranger'] as const).map(emailOf)
  return mails.taken
    .splice(0)
    .flatMap(({ to }) => host.filter((email) => email === to))
    .toSorted()
}

const remind = () =>
  server.data('compiler', `mutation { remindReports(input: { roundId: "${server.province.roundId}" }) { __typename } }`)

describe('who reads for a colleague has the mails that the colleague would have', () => {
  const both = (['reviewer', 'stranger'] as const).map(emailOf).toSorted()

  it('of the blocks of theirs, what was sent and what is reminded of', async () => {
    await submit('clerk', server.province.reports.first)
    expect(await mailedAtHost()).toEqual(both)
    await remind()
    expect(await mailedAtHost()).toEqual(both)
  })

  it('of what was given to them by name, of whatever block', async () => {
    const { second } = server.province.reports
    await give(second, await idOf('reviewer'))
    await submit('neighbour', second)
    expect(await mailedAtHost()).toEqual(both)
    await remind()
    expect(await mailedAtHost()).toEqual(both)
  })

  it('of nothing that a colleague has taken off them', async () => {
    const { first } = server.province.reports
    await give(first, await idOf('compiler'))
    await submit('clerk', first)
    expect(await mailedAtHost()).toEqual([emailOf('compiler')])
  })

  it('of what fell back to the block when who had it by name left', async () => {
    const { first } = server.province.reports
    await give(first, await idOf('compiler'))
    await sql(`UPDATE membership SET valid_until = vietnam_today() WHERE person_id = $1`, [await idOf('compiler')])
    await submit('clerk', first)
    expect(await mailedAtHost()).toEqual(both)
  })

  it('of nothing once they are back', async () => {
    await sql('UPDATE reading_deputy SET ended_at = now()')
    await submit('clerk', server.province.reports.first)
    expect(await mailedAtHost()).toEqual([emailOf('reviewer')])
  })
})
