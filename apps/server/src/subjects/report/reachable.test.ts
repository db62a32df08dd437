import { randomBytes, randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSession } from '#app/sign-in/session.ts'
import { hashToken } from '#app/sign-in/session-cookie.ts'
import { printJson } from '#lib/raw-json.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { everything } from '#testing/everything.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { schema } from '../../schema.ts'

const own = { first: ['clerk', 'helper', 'head'], second: ['neighbour'] } as const satisfies Record<
  string,
  PersonName[]
>
type Agency = keyof typeof own
const agencies: readonly Agency[] = ['first', 'second']

/** What stands where in each agency's report; nobody else writes these words. */
const words = (agency: Agency) => ({
  draft: `bản nháp của ${agency}`,
  inside: `lời nhắn nội bộ của ${agency}`,
  sent: `bản gửi của ${agency}`,
  remark: `ý kiến với ${agency}`,
})

/** Each report was sent, returned with a remark, is being mended, and was sent back inside the agency. */
const story = async (server: TestServer, agency: Agency): Promise<void> => {
  const reportId = server.province.reports[agency]
  const [clerk] = own[agency]
  const said = words(agency)
  const act = (person: PersonName, field: string) => server.data(person, `mutation { ${field} { __typename } }`)
  // In a citation, so that it stands among the facts too.
  const sent = `Kế hoạch số 12/KH-UBND của UBND tỉnh về ${said.sent}`
  await writeDraft(server, clerk, reportId, { ...completeDraft(midTermTemplate), 'II.1/narrative': sent })
  await act(clerk, `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
  const remark = `{ place: "II.1", text: "${said.remark}", level: mustFix }`
  await act('compiler', `returnReport(input: { reportId: "${reportId}", remarks: [${remark}] })`)
  await writeDraft(server, clerk, reportId, { 'II.1/narrative': said.draft })
  await server.database.pool.query(
    `INSERT INTO report_event (report_id, act, "from", "to", by_id, note)
    SELECT $1, 'sendBack', 'WITH_HEAD', 'REVISING', id, $2 FROM person WHERE email = $3`,
    [reportId, said.inside, emailOf(clerk)],
  )
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  for (const agency of agencies) await story(server, agency)
})
afterAll(() => server.close())

/** All that a person can reach, from every root field and from every id of a report or round, as one text. */
async function allThatReaches(person: PersonName): Promise<string> {
  const { pool } = server.database
  const token = randomBytes(16).toString('hex')
  await pool.query(
    `INSERT INTO session (token, user_id, expires_at) SELECT $1, id, now() + interval '1 hour' FROM person WHERE email = $2`,
    [hashToken(token), emailOf(person)],
  )
  const viewer = (await readSession({ pool, writes: pool }, token, 'never'))?.signedIn ?? null
  const contextValue = { viewer, database: server.database, jobs: server.jobs }
  // Outlines are long and public; a dashboard refuses (dashboard.test.ts), which would empty all above it.
  const without = ['outline', ...(['reviewer', 'compiler', 'viewer'].includes(person) ? [] : ['dashboard'])]
  const { reports, roundId } = server.province
  const texts = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type }) => {
    const ids = name === 'report' ? Object.values(reports) : name === 'round' ? [roundId] : [null]
    return ids.map((id) => `{ ${name}${id === null ? '' : `(id: "${id}")`} ${everything(type, without)} }`)
  })
  const answers = []
  for (const text of texts) {
    const { data, errors } = await execute({ schema, document: parse(text), contextValue })
    expect(errors).toBeUndefined()
    answers.push(printJson(data))
  }
  return answers.join('\n')
}

/** Whom the table of rights lets see each of these words, as long as nothing is accepted. */
const audience = (agency: Agency): Record<keyof ReturnType<typeof words>, readonly PersonName[]> => {
  const hosts: PersonName[] = agency === 'first' ? ['reviewer', 'compiler'] : ['compiler']
  return {
    draft: own[agency],
    inside: own[agency],
    sent: [...own[agency], ...hosts],
    remark: [...own[agency], ...hosts],
  }
}

describe('along every edge of the graph', () => {
  it('stand what was sent and the facts of it', async () => {
    expect(await allThatReaches('clerk')).toContain(`"subject":"${words('first').sent}"`)
  })

  it.each<PersonName>(['clerk', 'helper', 'head', 'neighbour', 'reviewer', 'compiler', 'viewer', 'stranger'])(
    'a %s reaches what is theirs to see, and nothing else',
    { timeout: 60_000 },
    async (person) => {
      const reached = await allThatReaches(person)
      for (const agency of agencies)
        for (const [kind, text] of Object.entries(words(agency)))
          expect([agency, kind, reached.includes(text)]).toEqual([
            agency,
            kind,
            audience(agency)[kind as keyof ReturnType<typeof words>].includes(person),
          ])
    },
  )
})
