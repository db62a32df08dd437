import fc from 'fast-check'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { schema } from '../../schema.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  // More than one of each, so that a sequence has something to take away.
  await server.database.pool.query(
    `WITH more AS (INSERT INTO person (name, email, administrator) SELECT 'Người ' || n, n || '@x.example', n = 1
      FROM generate_series(1, 3) n RETURNING id)
    INSERT INTO membership (person_id, agency_id, role, may_submit)
    SELECT more.id, a.id, r.role::role, true FROM more CROSS JOIN (VALUES ('head'), ('clerk')) r (role) CROSS JOIN agency a
    WHERE a.code <> 'SNV'`,
  )
})
afterAll(() => server.close())

/** Each picks what it acts on by a number, so that it fits whatever is there. */
const act = fc.record({
  kind: fc.constantFrom('deactivate', 'reactivate', 'endMembership', 'letSubmit', 'handOver', 'change', 'plain'),
  which: fc.nat(1000),
  other: fc.nat(1000),
  days: fc.integer({ min: 0, max: 3 }),
})
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

const rows = async <Row extends object>(text: string): Promise<Row[]> =>
  (await server.database.pool.query<Row>(text)).rows

interface Row {
  id: string
  personId: string
  agencyId: string
  role: string
  change: string | null
}
const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T

async function callOf({ kind, which, other, days }: Act): Promise<string> {
  const people = await rows<{ id: string; name: string; email: string; change: string | null }>(
    `SELECT id, name, email, (SELECT max(c.id)::text FROM administration_change c WHERE subject_id = p.id) AS change FROM person p ORDER BY id`,
  )
  const memberships = await rows<Row>(
    `SELECT m.id, m.person_id AS "personId", m.agency_id AS "agencyId", m.role,
      (SELECT max(c.id)::text FROM administration_change c WHERE subject_id = m.person_id) AS change FROM membership m ORDER BY m.id`,
  )
  const [{ today = '' } = {}] = await rows<{ today: string }>(
    `SELECT to_char(vietnam_today() + ${days}, 'YYYY-MM-DD') AS today`,
  )
  const [person, membership] = [pick(people, which), pick(memberships, which)]
  const read = ({ change }: { change: string | null }) => `lastChange: ${change === null ? 'null' : `"${change}"`}`
  const fields = `maySubmit: false, blockIds: [], validFrom: "2026-01-01"`
  switch (kind) {
    case 'deactivate':
    case 'reactivate':
      return `${kind}Person(input: { id: "${person.id}", ${read(person)} })`
    case 'endMembership':
      return `endMembership(id: "${membership.id}", on: "${today}")`
    case 'letSubmit':
      return `letSubmit(id: "${membership.id}", always: ${other % 2 === 0}, roundIds: [])`
    case 'handOver':
      return `handOver(input: { personId: "${membership.personId}", ${read(membership)}, on: "${today}",
        successorId: "${pick(people, other).id}", membershipIds: ["${membership.id}"], deactivate: ${days === 0} })`
    case 'change':
      return `changeMembership(id: "${membership.id}", personId: "${membership.personId}", ${read(membership)},
        membership: { agencyId: "${membership.agencyId}", role: clerk, ${fields} })`
    case 'plain':
      return `savePerson(input: { id: "${person.id}", ${read(person)}, name: "${person.name}", email: "${person.email}",
        administrator: ${other % 3 === 0} })`
  }
}

/** As an administrator whom nothing that is done here puts out; gives the answer's type. */
async function run(call: string): Promise<string> {
  const [{ id = '' } = {}] = await rows<{ id: string }>(`SELECT id FROM person WHERE name = 'Ngô Quản Trị'`)
  const viewer = { personId: id, name: '', email: '', administrator: true, memberships: [] }
  const contextValue = server.contextOf(viewer)
  const { data, errors } = await execute({
    schema,
    document: parse(`mutation { answer: ${call} { __typename } }`),
    contextValue,
  })
  expect(errors).toBeUndefined()
  return (data as { answer: { __typename: string } }).answer.__typename
}

/** Who may answer today and on each of the next days. */
const unanswered = () =>
  rows(
    `SELECT a.code, days.day FROM agency a CROSS JOIN generate_series(0, 10) AS days(day)
    WHERE EXISTS (SELECT FROM report r WHERE r.agency_id = a.id) AND NOT EXISTS (
      SELECT FROM membership m JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
      WHERE m.agency_id = a.id AND m.role = 'head'
        AND m.valid_from <= vietnam_today() + days.day AND (m.valid_until IS NULL OR m.valid_until > vietnam_today() + days.day))`,
  )

it('no sequence of acts leaves an agency without who may answer, or the product without an administrator', {
  timeout: 360_000,
}, async () => {
  const answers = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, act), { minLength: 1, maxLength: 6 }), async (pairs) => {
      for (const pair of pairs) {
        // Two who decide at once.
        const calls = await Promise.all(pair.map(callOf))
        for (const answer of await Promise.all(calls.map(run))) answers.set(answer, (answers.get(answer) ?? 0) + 1)
        expect(await unanswered()).toEqual([])
        expect(
          (await rows('SELECT FROM person WHERE administrator AND deactivated_at IS NULL')).length,
        ).toBeGreaterThan(0)
      }
    }),
    { numRuns: 25 },
  )
  // The rule is met where somebody goes on until nobody would be left, and much was allowed.
  const heads = await rows<{ id: string }>(
    `SELECT m.id FROM membership m JOIN agency a ON a.id = m.agency_id WHERE a.code = 'SDTTG' AND m.role = 'head'`,
  )
  const [{ today = '' } = {}] = await rows<{ today: string }>(`SELECT vietnam_today()::text AS today`)
  const ended: string[] = []
  for (const { id } of heads) ended.push(await run(`endMembership(id: "${id}", on: "${today}")`))
  expect(ended).toContain('HinderedError')
  expect(await unanswered()).toEqual([])
  expect([...answers.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(80)
})
