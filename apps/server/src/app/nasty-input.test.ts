import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { ReportState } from '@thidua/schema/states'
import { keptText } from '@thidua/schema/text/kept-text'
import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { schema } from '../schema.ts'

let server: TestServer
let remarkId: string
beforeAll(async () => {
  server = await startTestServer()
  const reportId = server.province.reports.first
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
  await server.data(
    'head',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )
  const { returnReport } = await server.data<{ returnReport: { report: { remarks: { id: string }[] } } }>(
    'compiler',
    `mutation { returnReport(input: { ${(await asSeen(server, reportId)).submission}, remarks: [{ place: "II.5", text: "x", level: mustFix }] }) { ... on ReportActSuccess { report { remarks { id } } } } }`,
  )
  remarkId = returnReport.report.remarks[0]?.id ?? ''
})
afterAll(() => server.close())

const cursor = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

/** A text that is kept otherwise than it came. */
const unkempt = 'e\u0302\u0301 \u0001\u000b\u001f'

/** What a text or an id may be when somebody means ill, or pastes from anywhere. */
const texts = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  'a\uffffb\ufffe',
  unkempt,
  "'; DROP TABLE report; --",
  '%_\\',
  '9'.repeat(400),
  'ế'.repeat(20_000),
  '0001-02-30',
  '2026-13-45',
  '9999-12-31',
  '00000000-0000-4000-8000-000000000000',
  // Cursors that look like ours: a part too few, too many, of another type, out of range.
  cursor(),
  cursor('x'),
  cursor('x', 'x'),
  cursor('x', 'x', 'x'),
  cursor(1),
  cursor(1e300),
  cursor(0.5, '00000000-0000-4000-8000-000000000000'),
  cursor('\0', '\0'),
  cursor(1e12, '\0', 'x'),
  cursor('2026-99-99', 'x'),
]
/** A field of the place that the return reopened. */
const openPath = 'II.5/reason'
/** Stands for a device of its own each time: what one device sends twice is a repeat, and not written again. */
const clientId = randomUUID()
const numbers = [-1, 2_147_483_647, -2_147_483_648, 0]

/** Values for one argument or input field; what must be right for the others to be reached is right. */
function values(field: GraphQLArgument | GraphQLInputField): unknown[] {
  const known: Record<string, string> = {
    reportId: server.province.reports.first,
    remarkId,
    clientId,
    path: openPath,
    place: 'II.5',
    value: 'chữ',
    text: 'chữ',
  }
  const type = isNonNullType(field.type) ? field.type.ofType : field.type
  const named = getNamedType(type)
  const one = (): unknown[] => {
    if (isInputObjectType(named)) return objects(Object.values(named.getFields()))
    if (isEnumType(named)) return named.getValues().map(({ name }) => name)
    if (named.name === 'Int') return numbers
    if (named.name === 'Boolean') return [true]
    return [...texts, ...(known[field.name] ? [known[field.name]] : [])]
  }
  return isListType(type) ? [[], ...one().map((value) => [value])] : one()
}

/** One object for each nasty value of each field, the other required ones sensible: the last of their values. */
function objects(fields: readonly (GraphQLArgument | GraphQLInputField)[]): Record<string, unknown>[] {
  const sensible = Object.fromEntries(
    fields.filter((field) => isRequiredInputField(field)).map((field) => [field.name, values(field).at(-1)]),
  )
  return [sensible, ...fields.flatMap((field) => values(field).map((value) => ({ ...sensible, [field.name]: value })))]
}

interface Call {
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** Every field with arguments: root fields, and fields of reports, rounds and movements below theirs. */
function* calls(): Generator<Call> {
  const parents = [
    ['query', '', schema.getQueryType()],
    ['mutation', '', schema.getMutationType()],
    ['query', `report(id: "${server.province.reports.first}")`, schema.getType('Report')],
    ['query', `round(id: "${server.province.roundId}")`, schema.getType('Round')],
    ['query', 'movements { edges { node', schema.getType('Movement')],
  ] as const
  for (const [kind, above, parent] of parents) {
    if (!isObjectType(parent)) throw new Error('no such type')
    for (const { name, args, type } of Object.values(parent.getFields())) {
      if (args.length === 0) continue
      const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
      const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
      const inner = `${name}(${passed})${isLeafType(getNamedType(type)) ? '' : ' { __typename }'}`
      const closing = '}'.repeat(above.split('{').length - 1)
      const query = `${kind} Nasty(${declared}) { ${above === '' ? inner : `${above} { ${inner} } ${closing}`} }`
      for (const variables of objects(args)) yield { query, variables }
    }
  }
}

/** Texts of the database that no file could hold, with where they stand: of all columns of all tables of ours. */
async function badlyKept(): Promise<string[]> {
  const { pool } = server.database
  const { rows: columns } = await pool.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')`,
  )
  const found: string[] = []
  for (const { table, column } of columns) {
    const { rows } = await pool.query<{ text: string }>(
      `SELECT DISTINCT "${column}"::text AS text FROM "${table}" WHERE "${column}" IS NOT NULL`,
    )
    found.push(...rows.filter(({ text }) => text !== keptText(text)).map(({ text }) => `${table}.${column} ${text}`))
  }
  expect(columns.length).toBeGreaterThan(50)
  const { rows: kept } = await pool.query(`SELECT FROM change WHERE new_value = $1`, [keptText(unkempt)])
  expect(kept.length).toBeGreaterThan(0)
  return found
}

describe('whatever is sent', () => {
  /** Each in the state in which most is theirs to do; in the short form all save, and else every value is sent by one. */
  const people: [PersonName, ReportState][] = [
    ['clerk', 'RETURNED'],
    ['head', 'WITH_HEAD'],
    ['compiler', 'SUBMITTED'],
  ]
  const whole = Boolean(process.env['WHOLE_TESTS'])
  it.each(people)('by a %s is answered or refused, never an accident', { timeout: 480_000 }, async (person, state) => {
    const accidents: string[] = []
    const own = people.findIndex(([name]) => name === person)
    let [asked, nr] = [0, 0]
    for (const { query, variables } of calls()) {
      const theirs = nr++ % people.length === own || query.includes('saveFields(')
      if (!whole && !theirs) continue
      asked++
      if (query.startsWith('mutation')) {
        await server.database.pool.query('UPDATE report SET state = $1', [state])
        await server.database.pool.query('DELETE FROM draft_field WHERE path = $1', [openPath])
      }
      const sent: unknown = JSON.parse(JSON.stringify(variables).replaceAll(clientId, randomUUID()))
      const { errors } = await server.ask(person, query, sent as typeof variables)
      const codes = (errors ?? []).map(({ extensions }) => extensions?.code)
      if (codes.some((code) => code !== 'BAD_USER_INPUT' && code !== 'FORBIDDEN'))
        accidents.push(`${codes.join()} ${query} ${JSON.stringify(variables).slice(0, 200)}`)
    }
    expect(asked).toBeGreaterThan(300)
    expect(accidents).toEqual([])
    expect(await badlyKept()).toEqual([])
  })
})
