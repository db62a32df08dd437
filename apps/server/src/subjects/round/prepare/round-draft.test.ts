import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow, ofFirstRound, roundActs } from '#testing/rounds/administered-round.ts'
import { countStatements } from '#testing/statements/count-statements.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let acts: ReturnType<typeof roundActs>
beforeAll(async () => {
  server = await startTestServer()
  acts = roundActs(server, await ofFirstRound(server))
})
afterAll(() => server.close())

describe('a draft', () => {
  it('is kept with nothing but movement, host and kind, and seen by nobody but who prepares it', async () => {
    const nothing = {
      name: '""',
      opensOn: 'null',
      agencyDeadline: 'null',
      compilerDeadline: 'null',
      templateId: 'null',
    }
    const made = await acts.draft(nothing)
    expect(made).toMatchObject({ phase: 'draft', asked: 0, agencyDeadline: null })
    for (const person of ['clerk', 'head', 'reviewer', 'viewer', 'compiler', 'administrator'] as const) {
      expect(await acts.seenBy(person)).not.toContain(made.id)
      const { administeredRound, round } = await server.data<Record<string, unknown>>(
        person,
        `{ administeredRound(id: "${made.id}") { name } round(id: "${made.id}") { name } }`,
      )
      const prepares = person === 'compiler' || person === 'administrator'
      expect([person, administeredRound !== null, round]).toEqual([person, prepares, null])
    }
    expect(await acts.publish(made)).toMatchObject({
      issues: ['name', 'template', 'agencies', 'opensOn', 'agencyDeadline', 'compilerDeadline'].map((path) => ({
        path,
        rule: 'required',
      })),
    })
  })

  it('may have its days in any order, and is not published so', async () => {
    const days = {
      opensOn: `"${dayFromNow(20)}"`,
      agencyDeadline: `"${dayFromNow(10)}"`,
      compilerDeadline: `"${dayFromNow(9)}"`,
    }
    const made = await acts.ask(await acts.draft(days), 'all: true')
    expect(made).toMatchObject({ phase: 'draft', asked: 3 })
    expect(await acts.publish(made)).toMatchObject({
      issues: [
        { path: 'agencyDeadline', rule: 'notAfterOpening' },
        { path: 'compilerDeadline', rule: 'notAfterAgencies' },
      ],
    })
  })

  it('asks by block, kind and pasted codes, and tells what it did not find', async () => {
    const { blocks } = server.province
    const made = await acts.draft()
    const first = await acts.ask(made, `blockIds: ["${blocks.first}"]`)
    expect(first).toMatchObject({ added: 1, asked: 1 })
    const second = await acts.ask(first, `codes: ["21000", " sdttg ", "9999", "21000"]`)
    expect(second).toMatchObject({
      added: 1,
      asked: 2,
      notAsked: [
        { text: 'sdttg', why: 'already' },
        { text: '9999', why: 'unknown' },
      ],
    })
    expect(await acts.ask(second, 'kinds: [department]')).toMatchObject({ added: 1, asked: 3, notAsked: [] })
  })

  it('asks those that exist on its opening day', async () => {
    const { pool } = server.database
    await pool.query(
      `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from, valid_until)
      SELECT v.code, v.code, v.code, v.code, 'front', '', '', '', 'head', v.from::date, v.until::date
      FROM (VALUES ('CU', '2020-01-01', '2021-01-01'), ('MOI', '2098-01-01', NULL)) AS v(code, "from", until)`,
    )
    const made = await acts.draft()
    expect(await acts.ask(made, 'kinds: [front], codes: ["CU", "MOI"]')).toMatchObject({
      added: 0,
      notAsked: [
        { text: 'CU', why: 'ended' },
        { text: 'MOI', why: 'notYet' },
      ],
    })
  })

  it('is changed by one of two who decide at once', async () => {
    const made = await acts.draft()
    const both = await Promise.all(
      ['Một', 'Hai'].map((name) =>
        acts.draft({ id: `"${made.id}"`, lastChange: `"${made.lastChange}"`, name: `"${name}"` }),
      ),
    )
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'AdministrationConflictError',
      'MutationSaveRoundSuccess',
    ])
  })

  it('refuses what may not stand in a label, and hosts that are not theirs', async () => {
    expect(await acts.draft({ name: `"${'x'.repeat(301)}"` })).toMatchObject({
      issues: [{ path: 'name', rule: 'tooLong' }],
    })
    expect(await acts.draft({ name: '"<script>"' })).toMatchObject({ issues: [{ path: 'name', rule: 'markup' }] })
    const other = { hostAgencyId: `"${server.province.agencies.first}"` }
    expect(await acts.draft(other)).toMatchObject({ why: 'notYourRole' })
    // An administrator lets any body host: a commune asks its hamlets.
    const made = await acts.draft(other, 'administrator')
    expect(made).toMatchObject({ phase: 'draft' })
    expect(await acts.draft({ id: `"${made.id}"`, lastChange: `"${made.lastChange}"` })).toMatchObject({
      __typename: 'NotFoundError',
    })
    expect(
      await server.data('compiler', `{ administrationChanges(subject: round, id: "${made.id}") { edges { cursor } } }`),
    ).toEqual({ administrationChanges: null })
  })
})

describe('publishing', () => {
  it('makes every report once, and the clerk has it at once', async () => {
    const round = await acts.published()
    expect(round).toMatchObject({ phase: 'open', asked: 3, submitted: 0 })
    expect(await acts.seenBy('clerk')).toContain(round.id)
    expect(await acts.totals(round.id)).toEqual({ due: 3, submitted: 0, missing: 3 })
    expect(await acts.publish(round)).toMatchObject({ why: 'wrongState' })
    const { rows } = await server.database.pool.query('SELECT FROM round_agency WHERE round_id = $1', [round.id])
    expect(rows).toEqual([])
  })

  it('is won by one of two at once', async () => {
    const made = await acts.ask(await acts.draft(), 'all: true')
    const both = await Promise.all([acts.publish(made), acts.publish(made)])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'AdministrationConflictError',
      'MutationPublishRoundSuccess',
    ])
    const { rows } = await server.database.pool.query('SELECT FROM report WHERE round_id = $1', [made.id])
    expect(rows).toHaveLength(3)
  })

  it('asks about a past opening and blocks without a reader, and opens at its hour', async () => {
    const past = await acts.ask(await acts.draft({ opensOn: `"${dayFromNow(-3)}"` }), 'all: true')
    const asked = (await acts.act('publishRound', acts.basis(past))).issues ?? []
    expect(asked).toContainEqual({ path: 'confirmed', rule: 'opensInPast' })
    expect(asked).toContainEqual({ path: 'confirmed', rule: 'blocksWithoutReader' })
    expect(asked).toContainEqual({ path: 'confirmed', rule: 'agenciesWithoutWriters' })
    const later = await acts.publish(await acts.ask(await acts.draft({ opensOn: `"${dayFromNow(2)}"` }), 'all: true'))
    expect(later).toMatchObject({ phase: 'scheduled' })
    expect(await acts.seenBy('clerk')).not.toContain(later.id)
    expect(await acts.seenBy('compiler')).toContain(later.id)
  })

  it('takes as many statements for many agencies as for few', async () => {
    const counted = async () => {
      const made = await acts.ask(await acts.draft(), 'all: true')
      return countStatements(server.database, async () =>
        expect(await acts.publish(made)).toMatchObject({ __typename: 'MutationPublishRoundSuccess' }),
      )
    }
    await counted()
    const few = await counted()
    await server.asOwner(
      `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      SELECT 'X' || n, 'Xã ' || n, 'Xã ' || n, 'UBND', 'commune', '', '', '', 'collective', '2025-07-01' FROM generate_series(1, 180) n`,
    )
    expect(await counted()).toBe(few)
    await server.asOwner(`DELETE FROM report WHERE agency_id IN (SELECT id FROM agency WHERE code ~ '^X[0-9]')`)
    await server.asOwner(`DELETE FROM agency WHERE code ~ '^X[0-9]'`)
  })
})

it('is thrown away by who prepares it, and not when it is published', async () => {
  const discard = ({ id, lastChange }: { id?: string; lastChange?: string }) =>
    server.data('compiler', `mutation { discardRound(id: "${id}", lastChange: "${lastChange}") { __typename } }`)
  const made = await acts.ask(await acts.draft(), 'all: true')
  expect(await discard(made)).toEqual({ discardRound: { __typename: 'MutationDiscardRoundSuccess' } })
  const { rows } = await server.database.pool.query('SELECT FROM round WHERE id = $1', [made.id])
  expect(rows).toEqual([])
  expect(await discard(await acts.published())).toEqual({ discardRound: { __typename: 'ForbiddenError' } })
})

it('lists rounds by name of round and movement, sorted by the server', async () => {
  const list = (given: string) =>
    server.data<{ administeredRounds: { totalCount: number; edges: { node: { name: string }; cursor: string }[] } }>(
      'compiler',
      `{ administeredRounds(${given}) { totalCount edges { cursor node { name } } } }`,
    )
  await acts.draft({ name: '"Đợt An Hòa"' })
  await acts.draft({ name: '"Đợt Ân Thi"' })
  const { administeredRounds: found } = await list('search: "dot an", sort: name')
  expect(found.edges.map(({ node }) => node.name)).toEqual(['Đợt An Hòa', 'Đợt Ân Thi'])
  const { administeredRounds: next } = await list(`search: "dot an", sort: name, after: "${found.edges[0]?.cursor}"`)
  expect([next.totalCount, next.edges.map(({ node }) => node.name)]).toEqual([2, ['Đợt Ân Thi']])
  expect(
    (await list('phases: [open], sort: deadline, descending: true')).administeredRounds.totalCount,
  ).toBeGreaterThan(1)
})
