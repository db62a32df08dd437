import { randomBytes } from 'node:crypto'
import { demoSignIns } from '@thidua/prisma/seed/demo-sign-ins'
import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { type DocumentNode, type ExecutionResult, execute, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context, SignedIn } from '#graphql/context.ts'
import { createDatabase, type Database } from '#lib/database.ts'
import { createLog } from '#lib/log.ts'
import { printJson } from '#lib/raw-json.ts'
import { schema } from '../../schema.ts'
import { readSession } from '../sign-in/session.ts'
import { hashToken } from '../sign-in/session-cookie.ts'
import { compiler, executeCompiled } from './jit-gateway.ts'
import { webDocuments } from './trusted-documents.ts'

interface Operation {
  readonly document: DocumentNode
  readonly operationName?: string
  readonly variables?: Record<string, unknown>
}

/** The same demo province twice: what one engine writes, the other one writes in the other. */
interface Side {
  readonly database: Database
  readonly run: (operation: Operation, context: Context) => Promise<ExecutionResult> | ExecutionResult
}

const compile = compiler(schema)
const request = ({ document, operationName, variables = {} }: Operation, contextValue: Context) => ({
  schema,
  document,
  operationName: operationName ?? null,
  variableValues: variables,
  contextValue,
})

const sides: Side[] = []
const people = new Map<string | null, SignedIn | null>([[null, null]])
const drops: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const engines: Side['run'][] = [
    (operation, context) => execute(request(operation, context)),
    (operation, context) => executeCompiled(compile, request(operation, context)),
  ]
  for (const run of engines) {
    const test = await createTestDatabase({ demo: true })
    const database = createDatabase(test.url)
    drops.push(() => database.close().then(test.drop))
    sides.push({ database, run })
  }
  const [first] = sides
  if (!first) throw new Error('no database')
  for (const { email } of demoSignIns) people.set(email, await signIn(first.database, email))
})
afterAll(async () => {
  for (const drop of drops) await drop()
})

async function signIn({ pool }: Database, email: string): Promise<SignedIn | null> {
  const token = randomBytes(16).toString('hex')
  await pool.query(
    `INSERT INTO session (token, user_id, expires_at) SELECT $1, id, now() + interval '1 hour' FROM person WHERE email = $2`,
    [hashToken(token), email],
  )
  return (await readSession({ pool, writes: pool }, token, 'never'))?.signedIn ?? null
}

/** What both engines answer, as it goes over the wire. */
async function answers(person: string | null, operation: Operation, broken?: Database): Promise<string[]> {
  const texts: string[] = []
  for (const { database, run } of sides) {
    const context: Context = {
      viewer: people.get(person) ?? null,
      database: broken ?? database,
      jobs: { enqueue: async () => undefined },
      log: createLog({ logLevel: 'silent' }),
      events: { tell: () => undefined, here: () => [] },
      mails: false,
      left: new AbortController().signal,
    }
    const { errors, data } = await run(operation, context)
    texts.push(refusesNobody({ errors, data }) ? 'Sign in first.' : numbered(printJson({ errors, data })))
  }
  return texts
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu
const instant = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu
const started = Date.now()

/** A code that is made anew each time. */
const secret = /(?<=\.ics\?ma=)[\w-]+/gu

/** A text with its ids numbered, so that new ones compare, and without the instants and secrets of this run. */
function numbered(text: string): string {
  const ids = new Map<string, string>()
  const number = (id: string) => ids.get(id) ?? ids.set(id, `#${ids.size}`).get(id) ?? id
  return text
    .replace(secret, 'code')
    .replace(instant, (at) => (Date.parse(at) < started ? at : 'now'))
    .replace(uuid, number)
}

/**
 * Whether nobody is told to sign in and nothing else. How many fields say so is left open by GraphQL: an error beside one
 * that empties the whole answer may be left out.
 */
const refusesNobody = ({
  errors,
  data,
}: { [Member in 'errors' | 'data']: ExecutionResult[Member] | undefined }): boolean =>
  data === null && errors !== undefined && errors.every((error) => codeOf(error) === 'UNAUTHENTICATED')

/** The compiled engine makes errors without extensions too. */
const codeOf = (error: { readonly extensions?: Readonly<Record<string, unknown>> }): unknown =>
  error.extensions?.['code']

async function expectSame(person: string | null, operation: Operation, broken?: Database): Promise<string> {
  const [ours, compiled] = await answers(person, operation, broken)
  expect(compiled).toBe(ours)
  return ours ?? ''
}

const documents = Object.values(webDocuments()).map((text) => parse(text))
const operationOf = (document: DocumentNode) =>
  document.definitions.find((definition) => definition.kind === 'OperationDefinition')
const named = documents.map((document) => [operationOf(document)?.name?.value ?? '', document] as const)
const queries = named.filter(([, document]) => operationOf(document)?.operation === 'query')
const mutations = named.filter(([, document]) => operationOf(document)?.operation === 'mutation')
const nobody = '00000000-0000-4000-8000-000000000000'

/** Reports in different states, and their round. */
async function subjects(): Promise<{ id: string; roundId: string }[]> {
  const { rows } = await (sides[0] as Side).database.pool.query<{ id: string; roundId: string }>(
    `SELECT DISTINCT ON (r.state) r.id, r.round_id AS "roundId" FROM report r
    ORDER BY r.state, (EXISTS (SELECT FROM agency a WHERE a.id = r.agency_id AND a.code = 'SDTTG')) DESC, r.id`,
  )
  return [...rows, { id: nobody, roundId: nobody }]
}

/** Everybody in the long form; in the short one every second person, others for the next subject. */
const askers = (nr: number): (string | null)[] =>
  [...people.keys()].filter((_, at) => process.env['WHOLE_TESTS'] || (at + nr) % 2 === 0)

describe('compiled operations answer as graphql-js does', () => {
  it('has the web app’s operations to run', () => {
    expect(queries.length).toBeGreaterThan(3)
    expect(mutations.length).toBeGreaterThan(3)
  })

  it.each(queries)('%s', async (_, document) => {
    const asksFor = operationOf(document)?.variableDefinitions?.length ? await subjects() : [null]
    for (const [nr, subject] of asksFor.entries()) {
      const variables = subject ? { ...subject, reportId: subject.id, first: 7 } : {}
      for (const person of askers(nr)) await expectSame(person, { document, variables })
    }
  })

  it.each(mutations)('%s', async (_, document) => {
    for (const [nr, { id }] of (await subjects()).entries()) {
      const remark = { place: 'II.2', text: 'Đề nghị bổ sung số liệu.', level: 'mustFix' }
      const inputs = [
        {
          reportId: id,
          clientId: id,
          patches: [{ path: 'II.1/narrative', value: 'Văn bản', baseVersion: 0, clientSeq: 1 }],
        },
        { reportId: id, idempotencyKey: id },
        { reportId: id, remarks: [remark] },
        { remarkId: id, answer: 'fixed' },
      ]
      for (const input of inputs)
        for (const person of askers(nr))
          await expectSame(person, { document, variables: { reportId: id, input, note: 'Cần xem lại' } })
    }
  })
})

describe('compiled operations fail as graphql-js does', () => {
  const clerk = demoSignIns[0].email
  const report = parse(
    'query Open($id: ID!) { report(id: $id) { id agency { name } submissions(first: 1) { edges { node { id } } } } }',
  )

  it.each([
    ['a variable is missing', { document: report }],
    ['a variable is null', { document: report, variables: { id: null } }],
    ['a variable is of another type', { document: report, variables: { id: { a: 1 } } }],
    ['there is no such operation', { document: report, operationName: 'Close', variables: { id: nobody } }],
    ['an operation must be named', { document: parse('query A { viewer { id } } query B { viewer { name } }') }],
    ['a scalar refuses', { document: parse('{ commendationForms(on: "hôm nay") { key } }') }],
    [
      'a scalar variable refuses',
      { document: parse('query On($on: Date) { commendationForms(on: $on) { key } }'), variables: { on: '17/6/2022' } },
    ],
    ['a cursor is not ours', { document: parse('{ myReports(after: "không phải") { totalCount } }') }],
  ])('%s', async (_, operation: Operation) => {
    for (const person of [clerk, null]) await expectSame(person, operation)
  })

  it('the database is gone', async () => {
    const broken = createDatabase('postgresql://nobody@127.0.0.1:1/none')
    drops.push(broken.close)
    const variables = { id: nobody }
    for (const text of [
      'query ($id: ID!) { report(id: $id) { id } }',
      '{ myReports { totalCount } }',
      '{ rounds { pageInfo { hasNextPage } } }',
    ])
      expect(await expectSame(clerk, { document: parse(text), variables }, broken)).toContain('ECONNREFUSED')
  })

  it('fields are left out, included and joined', async () => {
    const document = parse(`query ($yes: Boolean!) {
      viewer { ... on Viewer @include(if: $yes) { name } email @skip(if: $yes) ...More memberships { role } }
      again: viewer { id }
    } fragment More on Viewer { memberships { agency { id block { name } } maySubmit } __typename }`)
    for (const yes of [true, false]) await expectSame(clerk, { document, variables: { yes } })
  })
})
