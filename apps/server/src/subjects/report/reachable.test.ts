import { randomBytes, randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { execute, type GraphQLField, getNamedType, isEnumType, isRequiredArgument, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSession } from '#app/sign-in/session.ts'
import { hashToken } from '#app/sign-in/session-cookie.ts'
import { printJson } from '#lib/raw-json.ts'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { everything } from '#testing/everything.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { uploadsOf } from '#testing/upload-file.ts'
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
  reopened: `"reopenedPlaces":["${reopened[agency]}"]`,
  reason: `lý do gia hạn của ${agency}`,
  unsent: `ý kiến chưa gửi với ${agency}`,
  note: `ghi chú nội bộ về ${agency}`,
  sentFile: `tệp đã gửi của ${agency}`,
  draftFile: `tệp chưa gửi của ${agency}`,
})
type Kind = keyof ReturnType<typeof words>

/** Where the remark of each agency's return stands. */
const reopened = { first: 'II.1', second: 'II.2' }

const act = (person: PersonName, field: string) => server.data(person, `mutation { ${field} { __typename } }`)

/** Each report was extended, sent, returned with a remark, is being mended, and was sent back inside the agency. */
async function story(agency: Agency): Promise<void> {
  const reportId = server.province.reports[agency]
  const [clerk] = own[agency]
  const said = words(agency)
  await act(
    'compiler',
    `extendDeadline(input: { reportId: "${reportId}", deadline: "2099-01-01", reason: "${said.reason}", confirmed: [afterCompilerDeadline] })`,
  )
  // In a citation, so that it stands among the facts too.
  const sent = `Kế hoạch số 12/KH-UBND của UBND tỉnh về ${said.sent}`
  await writeDraft(server, clerk, reportId, {
    ...completeDraft(midTermTemplate),
    [`${reopened[agency]}/narrative`]: sent,
  })
  const attach = (name: string) => uploadsOf(server, clerk).send({ reportId, name, place: reopened[agency] })
  await attach(said.sentFile)
  await act(clerk, `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
  const remark = `{ place: "${reopened[agency]}", text: "${said.remark}", level: mustFix }`
  await act('compiler', `returnReport(input: { ${(await asSeen(server, reportId)).submission}, remarks: [${remark}] })`)
  const { submission } = await asSeen(server, reportId)
  await act(
    'compiler',
    `saveDraftRemark(input: { ${submission}, id: "${randomUUID()}", base: 0, removed: false, place: "II.1", text: "${said.unsent}", level: mustFix })`,
  )
  await act('compiler', `addNote(input: { id: "${randomUUID()}", reportId: "${reportId}", text: "${said.note}" })`)
  await writeDraft(server, clerk, reportId, { [`${reopened[agency]}/narrative`]: said.draft })
  await attach(said.draftFile)
  await server.database.pool.query(
    `INSERT INTO report_event (report_id, act, "from", "to", by_id, note)
    SELECT $1, 'sendBack', 'WITH_HEAD', 'REVISING', id, $2 FROM person WHERE email = $3`,
    [reportId, said.inside, emailOf(clerk)],
  )
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  for (const agency of agencies) await story(agency)
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
  const contextValue = server.contextOf(viewer)
  // Outlines are long and public; a dashboard refuses (dashboard.test.ts), which would empty all above it.
  const without = ['outline', ...(['reviewer', 'compiler', 'viewer'].includes(person) ? [] : ['dashboard'])]
  const texts = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
    argumentsOf(field).map((given) => `{ ${field.name}${given} ${everything(field.type, without)} }`),
  )
  const answers = []
  for (const text of texts) {
    const { data, errors } = await execute({ schema, document: parse(text), contextValue })
    expect(errors).toBeUndefined()
    answers.push(printJson(data))
  }
  return answers.join('\n')
}

/** Every id of the province that a page's address may carry. */
const ids = (): string[] => {
  const { reports, roundId, agencies: bodies } = server.province
  return [...Object.values(reports), roundId, ...Object.values(bodies)]
}

/** What a root field must be given, as text, once for every value that it could be. */
function argumentsOf({ args }: GraphQLField<unknown, unknown>): string[] {
  const choices = args.filter(isRequiredArgument).map(({ name, type }) => {
    const named = getNamedType(type)
    const values = isEnumType(named) ? named.getValues().map((value) => value.name) : ids().map((id) => `"${id}"`)
    return values.map((value) => `${name}: ${value}`)
  })
  const given = choices.reduce<string[][]>(
    (before, values) => before.flatMap((some) => values.map((value) => [...some, value])),
    [[]],
  )
  return given.map((some) => (some.length > 0 ? `(${some.join(', ')})` : ''))
}

/** Whom the table of rights lets see each of these words. */
function audience(agency: Agency, accepted: boolean): Record<Kind, readonly PersonName[]> {
  const hosts: PersonName[] = agency === 'first' ? ['reviewer', 'compiler'] : ['compiler']
  const both = [...own[agency], ...hosts]
  return {
    // Sent in the end, and accepted: what the province's leaders read is that alone.
    draft: accepted ? [...both, 'viewer'] : own[agency],
    inside: own[agency],
    sent: both,
    remark: both,
    reopened: accepted ? [] : both,
    reason: both,
    unsent: hosts,
    note: hosts,
    sentFile: accepted ? [...both, 'viewer'] : both,
    draftFile: accepted ? [...both, 'viewer'] : own[agency],
  }
}

const people: readonly PersonName[] = [
  'clerk',
  'helper',
  'head',
  'neighbour',
  'reviewer',
  'compiler',
  'viewer',
  'stranger',
]

const reaches = (accepted: boolean) => async (person: PersonName) => {
  const reached = await allThatReaches(person)
  for (const agency of agencies)
    for (const [kind, text] of Object.entries(words(agency)))
      expect([agency, kind, reached.includes(text)]).toEqual([
        agency,
        kind,
        audience(agency, accepted)[kind as Kind].includes(person),
      ])
}

describe('along every edge of the graph', () => {
  it('stand what was sent and the facts of it', async () => {
    expect(await allThatReaches('clerk')).toContain(`"subject":"${words('first').sent}"`)
  })

  it.each(people)('a %s reaches what is theirs to see, and nothing else', reaches(false))

  describe('when the report was sent again and accepted', () => {
    beforeAll(async () => {
      for (const agency of agencies) {
        const reportId = server.province.reports[agency]
        await act(own[agency][0], `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
        await act('compiler', `acceptReport(${(await asSeen(server, reportId)).submission})`)
      }
    })

    it.each(people)('a %s reaches what is theirs to see, and nothing else', reaches(true))

    it.each(people)('a %s has the letters of what is theirs to see', async (person) => {
      for (const agency of agencies) {
        const { rows } = await server.database.pool.query<{ id: string; number: number }>(
          'SELECT id, number FROM submission WHERE report_id = $1 ORDER BY number',
          [server.province.reports[agency]],
        )
        const seen = audience(agency, true)
        for (const { id, number } of rows) {
          const { statusCode } = await server.app.inject({
            url: `/letters/submissions/${id}.docx`,
            headers: { cookie: await server.cookieOf(person) },
          })
          const may = (number === 1 ? seen.sent : seen.draft).includes(person)
          expect([agency, number, statusCode]).toEqual([agency, number, may ? 200 : 404])
        }
      }
    })
  })
})
