import { randomUUID } from 'node:crypto'
import { type ExecutionResult, execute, type GraphQLOutputType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '#graphql/context.ts'
import { everything } from '#testing/everything.ts'
import { addSentReports } from '#testing/many-reports.ts'
import { emailOf } from '#testing/small-province.ts'
import { countStatements } from '#testing/statements/count-statements.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { schema } from '../../schema.ts'

let server: TestServer
let clerk: SignedIn
let compiler: SignedIn
beforeAll(async () => {
  server = await startTestServer()
  const { first, host } = server.province.agencies
  const person = (name: string, role: 'clerk' | 'compiler', agencyId: string): SignedIn => ({
    personId: randomUUID(),
    name,
    email: name,
    administrator: false,
    memberships: [{ role, agencyId, blockIds: [], maySubmit: true }],
  })
  clerk = person(emailOf('clerk'), 'clerk', first)
  compiler = person(emailOf('compiler'), 'compiler', host)
  await addSentReports(server.database.pool, server.province.roundId, 1)
  await everythingTwice()
})
afterAll(() => server.close())

// A round's page of reports is a statement of its own, and so are the people of an agency: no page of ours lists rounds
// with a page of each below, or with their hosts' people; a compiled letter is asked for one at a time.
const lists: Record<string, () => string> = {
  rounds: () => `{ rounds ${below('rounds', ['reports', 'people'])} }`,
  movements: () => `{ movements ${below('movements', ['reports', 'people'])} }`,
  agencies: () => `{ agencies ${below('agencies')} }`,
  people: () => `{ people ${below('people', ['reports'])} }`,
  // Not the dashboard: it refuses, which would empty all above it.
  myReports: () => `{ myReports ${below('myReports', ['dashboard'])} }`,
  'reports of a round': () => `{ round(id: "${server.province.roundId}") ${below('round', ['round', 'rounds'])} }`,
  commendationForms: () => `{ commendationForms ${below('commendationForms')} }`,
}

const below = (field: string, without: string[] = []): string =>
  everything(schema.getQueryType()?.getFields()[field]?.type as GraphQLOutputType, [
    'outline',
    'compilation',
    ...without,
  ])

const ask = async (viewer: SignedIn, text: string): Promise<ExecutionResult> => {
  const contextValue = server.contextOf(viewer)
  return execute({ schema, document: parse(text), contextValue })
}

/** Every report again: in another round of another movement, of the same agencies, with a draft and its history. */
async function everythingTwice(): Promise<void> {
  await server.database.pool.query(`
    WITH movements AS (
      INSERT INTO movement (slug, name, kind, from_year, to_year, scope, aims)
      SELECT gen_random_uuid(), name, kind, from_year, to_year, scope, aims FROM movement RETURNING id
    ), rounds AS (
      INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, request_document_id, opens_at, agency_deadline, compiler_deadline)
      SELECT gen_random_uuid(), (SELECT id FROM movements LIMIT 1), host_agency_id, template_id, kind, name, request_document_id,
        opens_at, agency_deadline, compiler_deadline FROM round RETURNING id
    ), reports AS (
      INSERT INTO report (round_id, agency_id, state) SELECT rounds.id, a.id, 'DRAFTING' FROM rounds CROSS JOIN agency a RETURNING id
    ), fields AS (
      INSERT INTO draft_field (report_id, path, value, version, by_id)
      SELECT id, 'I.1/narrative', 'x', 1, (SELECT id FROM person LIMIT 1) FROM reports
    )
    INSERT INTO change (report_id, path, new_value, version, by_id, client_id, client_seq)
    SELECT id, 'I.1/narrative', 'x', 1, (SELECT id FROM person LIMIT 1), gen_random_uuid(), 1 FROM reports`)
}

/** Far below the twenty reports and more that come beside. */
const maxRegrouped = 3

describe('a list with all that hangs on it', () => {
  it('takes as many statements however long it is', async () => {
    const counted = async () => {
      const counts: Record<string, number> = {}
      for (const [name, text] of Object.entries(lists)) {
        // A clerk's own drafts, a host's dashboards, an administrator's people: whose list it is.
        const viewer = { myReports: clerk, people: { ...compiler, administrator: true } }[name] ?? compiler
        counts[name] = await countStatements(server.database, async () => {
          const { errors } = await ask(viewer, text())
          expect(errors).toBeUndefined()
        })
      }
      return counts
    }
    // What a server remembers from its first answer on is no matter of how long a list is.
    await counted()
    const few = await counted()
    await everythingTwice()
    await addSentReports(server.database.pool, server.province.roundId, 20)
    const many = await counted()
    // Look-ups of one turn of the loop go together; which turn one falls into is not settled to the last.
    for (const [name, count] of Object.entries(few))
      expect(Math.abs((many[name] ?? 0) - count), `${name}: ${count}, then ${many[name]}`).toBeLessThanOrEqual(
        maxRegrouped,
      )
  })
})
