import { randomUUID } from 'node:crypto'
import type { ExtensionEffect } from '@thidua/schema/report/extension-effects'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { freshReport } from '#testing/fresh-report.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let reportId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  reportId = await freshReport(server)
  await server.database.pool.query(
    `UPDATE round SET opens_at = '2020-01-01', agency_deadline = '2090-01-31T17:00:00Z', compiler_deadline = '2095-01-31T17:00:00Z'`,
  )
})

interface Extension {
  reason: string
  deadline: string | null
  effects: ExtensionEffect[]
  approvedBy: string
}
type Result =
  | { __typename: 'ReportActSuccess'; report: { deadline: string; late: boolean; extensions: Extension[] } }
  | { __typename: string; issues?: { path: string; rule: string }[]; newer?: { act: string; by: string }[] }

/** `seen`: the arguments of the page it was decided on; one opened just now unless given. */
async function extend(
  deadline: string | null,
  {
    reason = 'Bão lũ',
    confirmed = [],
    person = 'compiler',
    seen = '',
  }: { reason?: string; confirmed?: readonly string[]; person?: PersonName; seen?: string } = {},
): Promise<Result> {
  const on = seen || (await asSeen(server, reportId)).extension
  const { extendDeadline } = await server.data<{ extendDeadline: Result }>(
    person,
    `mutation { extendDeadline(input: { ${on}, deadline: ${JSON.stringify(deadline)}, reason: "${reason}", confirmed: [${confirmed}] }) { __typename
      ... on ReportActSuccess { report { deadline late extensions { reason deadline effects approvedBy } } }
      ... on ConflictError { newer { act by effects } } ... on ForbiddenError { why } ... on ValidationError { issues { path rule } } } }`,
  )
  return extendDeadline
}
const granted = (report: object) => ({ __typename: 'ReportActSuccess', report })

/** Sends the report at an instant. */
const sendAt = async (at: string) => {
  await server.data(
    'clerk',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )
  await server.database.pool.query('UPDATE report SET first_submitted_at = $2 WHERE id = $1', [reportId, at])
}

describe('an extension', () => {
  it('is a later deadline with a reason, at the end of that day in Việt Nam', async () => {
    expect(await extend('2092-12-30', { person: 'reviewer' })).toEqual({
      __typename: 'ForbiddenError',
      why: 'notYourRole',
    })
    expect(await extend('2001-01-01', { reason: '\u200b' })).toMatchObject({
      issues: [{ rule: 'notLater' }, { path: 'reason', rule: 'required' }],
    })
    expect(await extend('2092-12-30')).toMatchObject(
      granted({
        deadline: '2092-12-30T17:00:00.000Z',
        extensions: [{ reason: 'Bão lũ', approvedBy: 'Trần Tổng Hợp', effects: [] }],
      }),
    )
  })

  it('is corrected or taken back, with all that was granted kept on record', async () => {
    expect(await extend(null)).toMatchObject({ issues: [{ path: 'deadline', rule: 'notExtended' }] })
    await extend('2094-12-30')
    expect(await extend('2093-12-30', { reason: 'Gõ nhầm năm' })).toMatchObject(
      granted({ deadline: '2093-12-30T17:00:00.000Z' }),
    )
    expect(await extend(null, { reason: 'Nhầm đơn vị' })).toMatchObject(
      granted({
        deadline: '2090-01-31T17:00:00.000Z',
        extensions: [
          { reason: 'Bão lũ', deadline: '2094-12-30T17:00:00.000Z' },
          { reason: 'Gõ nhầm năm' },
          { reason: 'Nhầm đơn vị', deadline: null },
        ],
      }),
    )
    expect(await extend(null)).toMatchObject({ issues: [{ rule: 'notExtended' }] })
    // The agency's own people read the reason and the approver in their list too.
    const list = `{ myReports { edges { node { id extensions { reason approvedBy } } } } }`
    const { myReports } = await server.data<{ myReports: { edges: { node: { id: string } }[] } }>('clerk', list)
    expect(myReports.edges.find(({ node }) => node.id === reportId)?.node).toMatchObject({
      extensions: [{}, {}, { reason: 'Nhầm đơn vị', approvedBy: 'Trần Tổng Hợp' }],
    })
  })

  it('corrects the one that was seen, and no newer one', async () => {
    const { extension: seen } = await asSeen(server, reportId)
    await extend('2092-12-30')
    expect(await extend('2093-12-30', { seen })).toEqual({
      __typename: 'ConflictError',
      newer: [{ act: 'extend', by: 'Trần Tổng Hợp', effects: [] }],
    })
    const foreign = `reportId: "${reportId}", corrects: "${randomUUID()}"`
    expect(await extend('2093-12-30', { seen: foreign })).toMatchObject({
      issues: [{ path: 'corrects', rule: 'unknown' }],
    })
  })
})

describe('an extension that does more than move a deadline', () => {
  const refused = (...rules: ExtensionEffect[]) => ({
    __typename: 'ValidationError',
    issues: rules.map((rule) => ({ path: 'confirmed', rule })),
  })

  it('turns late into on time only where that is said, and says so ever after', async () => {
    await sendAt('2090-02-01T00:00:00Z')
    expect(await extend('2090-02-15')).toEqual(refused('lateToOnTime'))
    expect(await extend('2090-02-15', { confirmed: ['afterCompilerDeadline'] })).toEqual(refused('lateToOnTime'))
    expect(await extend('2090-02-15', { confirmed: ['lateToOnTime'] })).toMatchObject(
      granted({ late: false, extensions: [{ effects: ['lateToOnTime'] }] }),
    )
    const { report } = await server.data<{ report: { events: { act: string; effects: string[] }[] } }>(
      'clerk',
      `{ report(id: "${reportId}") { events { act effects } } }`,
    )
    expect(report.events.at(-1)).toEqual({ act: 'extend', effects: ['lateToOnTime'] })
    // What does not come true is not kept: it is on time already.
    expect(await extend('2090-02-16', { confirmed: ['lateToOnTime'] })).toMatchObject(
      granted({ extensions: [{}, { effects: [] }] }),
    )
  })

  it.each([
    ['2090-01-31T16:59:59.999Z', '2090-02-01', 'on time before'],
    ['2090-02-01T17:00:00.000Z', '2090-02-01', 'late still'],
  ])('asks nothing where it does not: sent at %s, extended to %s, %s', async (at, day) => {
    await sendAt(at)
    expect(await extend(day)).toMatchObject(granted({ extensions: [{ effects: [] }] }))
  })

  it('goes past the compiler’s deadline only where that is said', async () => {
    expect(await extend('2095-01-31')).toMatchObject(granted({ extensions: [{ effects: [] }] }))
    expect(await extend('2095-02-01')).toEqual(refused('afterCompilerDeadline'))
    expect(await extend('2095-02-01', { confirmed: ['afterCompilerDeadline'] })).toMatchObject(
      granted({ extensions: [{}, { effects: ['afterCompilerDeadline'] }] }),
    )
  })

  it('wants each said', async () => {
    await sendAt('2090-02-01T00:00:00Z')
    expect(await extend('2096-01-01')).toEqual(refused('lateToOnTime', 'afterCompilerDeadline'))
    const confirmed = ['afterCompilerDeadline', 'lateToOnTime']
    expect(await extend('2096-01-01', { confirmed })).toMatchObject(
      granted({ extensions: [{ effects: ['lateToOnTime', 'afterCompilerDeadline'] }] }),
    )
  })
})
