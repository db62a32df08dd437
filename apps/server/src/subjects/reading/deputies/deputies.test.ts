import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshReport } from '#testing/fresh-report.ts'
import { readingActs } from '#testing/reading/reading-acts.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let host: string
const ids = new Map<PersonName, string>()
const idOf = (person: PersonName): string => ids.get(person) ?? ''

/** A day of Vietnam, so many days from today. */
let dayFrom: (days: number) => string

beforeAll(async () => {
  server = await startTestServer()
  host = server.province.agencies.host
  const { rows: people } = await server.database.pool.query<{ id: string; email: string }>(
    'SELECT id, email FROM person',
  )
  for (const name of ['reviewer', 'compiler', 'viewer', 'stranger', 'clerk'] as const)
    ids.set(name, people.find(({ email }) => email === emailOf(name))?.id ?? '')
  // The stranger reads for the host, of no block of their own.
  await server.database.pool.query(
    `INSERT INTO membership (person_id, agency_id, role, valid_from) VALUES ($1, $2, 'reviewer', '2021-01-01')`,
    [idOf('stranger'), host],
  )
  const { rows } = await server.database.pool.query<{ today: string }>(`SELECT vietnam_today()::text AS today`)
  const today = Date.parse(`${rows[0]?.today}T00:00:00Z`)
  dayFrom = (days) => new Date(today + days * 86_400_000).toISOString().slice(0, 10)
})
afterAll(() => server.close())
beforeEach(async () => {
  await server.database.pool.query('UPDATE reading_deputy SET ended_at = now() WHERE ended_at IS NULL')
})

interface Named {
  readonly __typename: string
  readonly data?: { readonly deputies: readonly { readonly id: string; readonly holds: boolean }[] }
  readonly issues?: readonly { readonly path: string; readonly rule: string }[]
}

const name = async (person: PersonName, deputy: PersonName, from = 0, until = 3): Promise<Named> =>
  (
    await server.data<{ nameDeputy: Named }>(
      person,
      `mutation Name($input: NameDeputyInput!) { nameDeputy(input: $input) { __typename
        ... on MutationNameDeputySuccess { data { deputies { id holds } } } ... on ValidationError { issues { path rule } } } }`,
      { input: { hostAgencyId: host, deputyId: idOf(deputy), fromDay: dayFrom(from), untilDay: dayFrom(until) } },
    )
  ).nameDeputy
const shown = async (person: PersonName) =>
  (
    await server.data<{ readingDeputies: { deputies: { id: string; person: string; deputy: string }[] } }>(
      person,
      `{ readingDeputies(hostAgencyId: "${host}") { deputies { id person deputy } } }`,
    )
  ).readingDeputies.deputies
const end = async (person: PersonName, id: string) =>
  (
    await server.data<{ endDeputy: { __typename: string } }>(
      person,
      `mutation { endDeputy(id: "${id}") { __typename } }`,
    )
  ).endDeputy.__typename
const mine = async (person: PersonName) =>
  (
    await server.data<{ round: { waiting: { mine: number }; reports: { edges: { node: { id: string } }[] } } }>(
      person,
      `{ round(id: "${server.province.roundId}") { waiting { mine } reports(filter: { queue: mine }) { edges { node { id } } } } }`,
    )
  ).round

describe('who reads for a colleague', () => {
  it('has their queue with its count, reads and decides as they would, until the days are over', async () => {
    const acts = await readingActs(server, await freshReport(server))
    await acts.submit()
    const accept = async () =>
      acts.act('stranger', `acceptReport(reportId: "${acts.reportId}", submissionId: "${await acts.submissionId()}")`)
    expect((await mine('stranger')).waiting).toEqual({ mine: 0 })
    expect((await acts.reading('stranger')) ?? null).toBeNull()
    expect(await accept()).toBe('ForbiddenError')

    await name('reviewer', 'stranger')
    const { waiting, reports } = await mine('stranger')
    expect(reports.edges).toContainEqual({ node: { id: acts.reportId } })
    expect(waiting).toEqual((await mine('reviewer')).waiting)
    expect((await acts.reading('stranger')) ?? null).not.toBeNull()

    // Days go by: the guard of the table lets nobody write them.
    await server.asOwner('ALTER TABLE reading_deputy DISABLE TRIGGER USER')
    const move = (from: number, until: number) =>
      server.asOwner(
        `UPDATE reading_deputy SET from_day = '${dayFrom(from)}', until_day = '${dayFrom(until)}' WHERE ended_at IS NULL`,
      )
    await move(-3, -1)
    expect((await mine('stranger')).reports.edges).toEqual([])
    await move(1, 2)
    expect(await accept()).toBe('ForbiddenError')
    await move(-1, 0)
    await server.asOwner('ALTER TABLE reading_deputy ENABLE TRIGGER USER')
    expect(await accept()).toBe('ReportActSuccess')
  })

  it('has what was given to the colleague by name, of whatever block', async () => {
    const { second } = server.province.reports
    const give = (to: string | null, from: string | null) =>
      server.data(
        'compiler',
        `mutation Give($input: AssignReportsInput!) { assignReports(input: $input) { __typename } }`,
        { input: { rows: [{ reportId: second, from }], to } },
      )
    await give(idOf('reviewer'), null)
    await name('reviewer', 'compiler')
    expect((await mine('compiler')).reports.edges).toContainEqual({ node: { id: second } })
    await give(null, idOf('reviewer'))
    expect((await mine('compiler')).reports.edges).not.toContainEqual({ node: { id: second } })
  })

  it('is told of what comes, beside the colleague', async () => {
    await name('reviewer', 'stranger')
    const acts = await readingActs(server, await freshReport(server))
    await acts.submit()
    const { rows } = await server.database.pool.query<{ name: string }>(
      `SELECT p.name FROM notice n JOIN person p ON p.id = n.person_id
       WHERE n.report_id = $1 AND n.kind = 'submitted' AND n.as_host ORDER BY p.name COLLATE "vi-x-icu"`,
      [acts.reportId],
    )
    expect(rows.map((row) => row.name)).toEqual(['Người Lạ', 'Võ Thẩm Định'])
  })

  it('passes nothing on: whom they name themselves reads for them alone', async () => {
    await name('reviewer', 'stranger')
    await name('stranger', 'compiler')
    const { rows } = await server.database.pool.query<{ of: string }>(
      `SELECT person_id AS of FROM reading_deputy WHERE deputy_id = $1 AND ended_at IS NULL`,
      [idOf('compiler')],
    )
    expect(rows).toEqual([{ of: idOf('stranger') }])
    expect((await mine('compiler')).reports.edges).toEqual([])
  })

  it('has nothing left where the colleague no longer reads for the host', async () => {
    const acts = await readingActs(server, await freshReport(server))
    await acts.submit()
    await name('reviewer', 'stranger')
    const hold = (until: string | null) =>
      server.database.pool.query(`UPDATE membership SET valid_until = $2 WHERE person_id = $1`, [
        idOf('reviewer'),
        until,
      ])
    await hold(dayFrom(0))
    expect((await mine('stranger')).reports.edges).toEqual([])
    await hold(null)
    expect((await mine('stranger')).reports.edges).not.toEqual([])
  })
})

describe('naming a deputy', () => {
  it('is shown to both and ended by either, by nobody else', async () => {
    for (const person of ['reviewer', 'stranger'] as const) {
      await name('reviewer', 'stranger')
      const [row] = await shown('stranger')
      expect(await shown('reviewer')).toEqual([row])
      expect(row).toMatchObject({ person: 'Võ Thẩm Định', deputy: 'Người Lạ' })
      expect(await shown('compiler')).toEqual([])
      expect(await end('compiler', row?.id ?? '')).toBe('NotFoundError')
      expect(await end(person, row?.id ?? '')).toBe('MutationEndDeputySuccess')
      expect(await shown('reviewer')).toEqual([])
    }
  })

  it('is for who reads for the host, and names such a person', async () => {
    for (const person of ['viewer', 'clerk'] as const)
      expect(await name(person, 'reviewer')).toEqual({ __typename: 'ForbiddenError' })
    for (const deputy of ['reviewer', 'viewer', 'clerk'] as const)
      expect(await name('reviewer', deputy)).toMatchObject({ issues: [{ path: 'deputyId', rule: 'notAReader' }] })
  })

  it.each([
    ['days that are over', -3, -1, { path: 'untilDay', rule: 'past' }],
    ['a last day before the first', 3, 2, { path: 'untilDay', rule: 'notLater' }],
    ['longer than a year', 0, 366, { path: 'untilDay', rule: 'tooLong' }],
  ])('refuses %s', async (_, from, until, issue) => {
    expect(await name('reviewer', 'stranger', from, until)).toMatchObject({ issues: [issue] })
  })

  it('has one deputy a day, also of two that are named at once', async () => {
    const answers = await Promise.all([name('reviewer', 'stranger', 0, 3), name('reviewer', 'compiler', 3, 6)])
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'MutationNameDeputySuccess',
      'ValidationError',
    ])
    expect(answers.flatMap(({ issues }) => issues ?? [])).toEqual([{ path: 'fromDay', rule: 'overlaps' }])
  })
})
