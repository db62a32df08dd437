import { afterAll, beforeAll, expect, it } from 'vitest'
import { explained } from '#testing/statements/explained.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const agencies = 15_000
const people = 30_000

/** A country: 15,000 agencies in ten blocks, two people each, all asked in one round; 2,000 movements. */
let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  const { database, province } = server
  const { pool } = database
  await pool.query(
    `INSERT INTO block (code, name, position) SELECT 'B' || n, 'Cụm số ' || n, 10 + n FROM generate_series(1, 10) n`,
  )
  await pool.query(
    `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, parent_id, block_id, valid_from)
    SELECT 'M' || n, 'Ủy ban nhân dân xã số ' || n, 'Xã ' || n, 'UBND', 'commune', '', 'Xã', 'Chủ tịch', 'collective', $1,
      (SELECT id FROM block WHERE code = 'B' || (n % 10 + 1)), '2025-07-01' FROM generate_series(1, $2::int) n`,
    [province.agencies.host, agencies],
  )
  await pool.query(
    `INSERT INTO person (name, email, email_verified) SELECT 'Nguyễn Văn ' || n, 'n' || n || '@xa.example', true FROM generate_series(1, $1::int) n`,
    [people],
  )
  await pool.query(
    `INSERT INTO membership (person_id, agency_id, role, may_submit)
    SELECT p.id, a.id, CASE WHEN p.n % 2 = 0 THEN 'head' ELSE 'clerk' END::role, false
    FROM (SELECT id, substr(split_part(email, '@', 1), 2)::int AS n FROM person WHERE email LIKE 'n%@xa.example') p
    JOIN agency a ON a.code = 'M' || ((p.n + 1) / 2)`,
  )
  await pool.query(
    `INSERT INTO report (round_id, agency_id) SELECT $1, id FROM agency WHERE code LIKE 'M%' AND code <> 'MTTQ'`,
    [province.roundId],
  )
  await pool.query(
    `INSERT INTO movement (slug, name, kind, from_year, scope, aims, host_agency_id)
    SELECT 'p' || n, 'Phong trào số ' || n, 'thematic', 2000 + n % 30, '', '', (SELECT id FROM agency WHERE code = 'M' || n) FROM generate_series(1, 2000) n`,
  )
  await server.asOwner('ANALYZE')
}, 300_000)
afterAll(() => server.close())

const round = () => `administeredRound(id: "${server.province.roundId}")`
const asked = (given: string) =>
  `{ ${round()} { id agencies(${given}first: 20) { totalCount edges { node { agency { id name code block { name } } ended withoutWriters extendedTo } } pageInfo { endCursor } } } }`

/** What pages ask, and how many blocks of 8 kB PostgreSQL may look at for it: a few times the tables that it goes through. */
const pages: Readonly<Record<string, { readonly query: () => string; readonly blocks: number }>> = {
  agencies: { query: () => '{ agencies(first: 20) { totalCount edges { node { id name code } } } }', blocks: 4_000 },
  'agencies by words': {
    query: () => '{ agencies(search: "xa so 99", first: 20) { totalCount edges { node { id name code } } } }',
    blocks: 6_000,
  },
  people: {
    query: () =>
      '{ people(first: 20) { totalCount edges { node { id name email phone memberships { role agency { name } } } } } }',
    blocks: 6_000,
  },
  'people by words': {
    query: () => '{ people(search: "van 2999", first: 20) { totalCount edges { node { id name } } } }',
    blocks: 9_000,
  },
  round: {
    query: () =>
      `{ ${round()} { id name asked ended submitted movement { id } blocks { block { id } asked withoutWriters readers } }
        movements(usable: true, first: 20) { totalCount edges { node { id name } } } publishedTemplates { id name version } }`,
    blocks: 8_000,
  },
  'agencies of a round': { query: () => asked(''), blocks: 6_000 },
  'agencies of a round by words': { query: () => asked('search: "xa so 99", '), blocks: 6_000 },
  'agencies without writers': { query: () => asked('view: withoutWriters, '), blocks: 6_000 },
  'agencies with more time': { query: () => asked('view: extended, '), blocks: 6_000 },
  rounds: {
    query: () => '{ administeredRounds(first: 20) { totalCount edges { node { id name asked submitted } } } }',
    blocks: 6_000,
  },
  movements: {
    query: () => '{ movements(first: 20) { totalCount edges { node { id name mayEdit hostAgency { name } } } } }',
    blocks: 2_000,
  },
}

/** Rows that all steps of all statements of a page go through: each agency and person a score of times. */
const mostRows = 20 * (agencies + people)

it.each(Object.entries(pages))('%s of a country', async (name, { query, blocks }) => {
  for (const person of ['administrator', 'compiler'] as const) {
    await server.cookieOf(person)
    const statements = await explained(server.database, () => server.data(person, query()))
    const all = statements.reduce((sum, one) => sum + one.blocks, 0)
    const ms = statements.reduce((sum, one) => sum + one.ms, 0)
    process.stdout.write(
      `${name}, ${person}: ${statements.length} statements, ${all} blocks, ${statements.reduce((sum, one) => sum + one.rows, 0)} rows, ${ms.toFixed(1)} ms\n`,
    )
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.length).toBeLessThanOrEqual(12)
    expect([name, person, all <= blocks, all]).toEqual([name, person, true, all])
    // What compares all with all may look at few blocks; it goes through millions of rows.
    const visited = statements.reduce((sum, one) => sum + one.rows, 0)
    expect([name, person, visited <= mostRows, visited]).toEqual([name, person, true, visited])
  }
})
