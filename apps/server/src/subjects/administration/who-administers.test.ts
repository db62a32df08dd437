import { randomUUID } from 'node:crypto'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administeredSubjects } from '#domain/administration/record-change.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { schema } from '../../schema.ts'

type Given = GraphQLArgument | GraphQLInputField
type Mutation = GraphQLField<unknown, unknown>

const inputFields = (field: Mutation): Given[] =>
  field.args.flatMap((arg) => {
    const type = getNamedType(arg.type)
    return [arg, ...(isInputObjectType(type) ? Object.values(type.getFields()) : [])]
  })

/** What names a report, one or some in rows. */
const ofReports = new Set(['reportId', 'reportIds', 'remarkId', 'rows'])
/** Acts on what was handed of a report, which name no report. */
const ofHanded = new Set(['decideHandedAnswer', 'endHandedSection'])
/** What everybody does with what is their own. */
const ofOneself = new Set([
  'chooseSettings',
  'readNotices',
  'makeCalendarAddress',
  'revokeCalendarAddress',
  'saveView',
  'removeView',
  'nameDeputy',
  'endDeputy',
])

/** Acts on reports have their own walk; moving one is an act of who runs the round. */
const administers = (field: Mutation): boolean =>
  field.name === 'moveReport' ||
  (!ofOneself.has(field.name) &&
    !ofHanded.has(field.name) &&
    inputFields(field).every(({ name }) => !ofReports.has(name)))

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(administers)

let server: TestServer
/** Something that is there, by what names it. */
let ids: Readonly<Record<string, string>>
beforeAll(async () => {
  server = await startTestServer()
  const { province, database } = server
  const one = async (text: string, values: unknown[] = []): Promise<string> =>
    (await database.pool.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const personOf = (person: PersonName) => one('SELECT id FROM person WHERE email = $1', [emailOf(person)])
  const { editTemplate } = await server.data<{ editTemplate: { data: { id: string } } }>(
    'administrator',
    `mutation { editTemplate(input: { from: "${await one('SELECT id FROM template')}" }) { ... on MutationEditTemplateSuccess { data { id } } } }`,
  )
  ids = {
    // Its hints alone are changed where it is.
    published: await one('SELECT id FROM template WHERE published_at IS NOT NULL'),
    agency: province.agencies.first,
    host: province.agencies.host,
    block: province.blocks.first,
    person: await personOf('helper'),
    successor: await personOf('reviewer'),
    membership: await one('SELECT id FROM membership WHERE person_id = $1', [await personOf('helper')]),
    movement: await one('SELECT id FROM movement'),
    document: await one('SELECT id FROM document'),
    file: await addFile(),
    commendationForm: await one(
      `INSERT INTO commendation_form (key, name, decider, valid_from) VALUES ('f', 'F', 'province', '2024-01-01') RETURNING id`,
    ),
    round: province.roundId,
    template: editTemplate.data.id,
    report: province.reports.first,
  }
  // A head and compiler of another agency; and one whose offices were, or are to be.
  await database.pool.query(
    `INSERT INTO membership (person_id, agency_id, role, valid_from, valid_until)
    SELECT p.id, $3::uuid, r::role, '2025-01-01', NULL FROM person p, unnest('{head,compiler}'::text[]) r WHERE p.email = $1
    UNION ALL SELECT p.id, a, r::role, vietnam_today() + days, CASE WHEN days < 0 THEN vietnam_today() END
      FROM person p, unnest(ARRAY[$4::uuid, $5::uuid], ARRAY[1, -9]) o (a, days), unnest('{head,compiler}'::text[]) r WHERE p.email = $2`,
    [
      emailOf('neighbour'),
      emailOf('stranger'),
      province.agencies.second,
      province.agencies.host,
      province.agencies.first,
    ],
  )
  // Everything has a history that its page has not read.
  for (const [subject, id] of Object.entries(ids))
    if ((administeredSubjects as readonly string[]).includes(subject))
      await database.pool.query(
        `INSERT INTO administration_change (subject, subject_id, act, after) VALUES ($1, $2, 'change', '{"name": "kín"}')`,
        [subject, id],
      )
})
afterAll(() => server.close())

/** Gives the request document a file; what one person removed is not there for the next. */
async function addFile(): Promise<string> {
  const { rows } = await server.database.pool.query<{ id: string }>(
    `WITH stored AS (INSERT INTO stored_file (sha256, bytes, kind) VALUES ('00', 1, 'pdf') ON CONFLICT DO NOTHING)
    SELECT id FROM document`,
  )
  const id = randomUUID()
  await server.database.pool.query(
    `INSERT INTO document_file (id, document_id, sha256, name, by_id)
    SELECT $1, $2, '00', 'F.pdf', id FROM person WHERE email = $3`,
    [id, rows[0]?.id, emailOf('helper')],
  )
  return id
}

/** What an act is about, by its name. */
const subjectOf = (act: string): string =>
  [
    [/Membership$|^letSubmit$/u, 'membership'],
    [/Person$|Link$|SecondFactor$/u, 'person'],
    [/Template/u, 'template'],
    [/Round/u, 'round'],
    [/Movement$/u, 'movement'],
    [/Agency$/u, 'agency'],
    [/Block$/u, 'block'],
    [/Document$/u, 'document'],
    [/CommendationForm$/u, 'commendationForm'],
  ].find(([pattern]) => (pattern as RegExp).test(act))?.[1] as string

const texts: Readonly<Record<string, string>> = { email: 'ai@a.example', opensAtHour: '08:00', on: '2099-01-05' }

function given(act: string, { name, type }: Given): unknown {
  const named = getNamedType(type)
  if (isInputObjectType(named) && !isListType(type)) return objectOf(act, Object.values(named.getFields()))
  if (name === 'lastChange') return null
  if (String(type).startsWith('[')) return name === 'membershipIds' ? [ids['membership']] : []
  if (isEnumType(named)) return name === 'role' ? 'clerk' : named.getValues()[0]?.name
  if (named.name === 'ID') {
    if (name === 'successorId') return act === 'moveReport' ? ids['agency'] : ids['successor']
    if (name === 'hostAgencyId') return ids['host']
    if (act === 'changeTemplateHelp') return ids['published']
    return ids[name === 'id' ? subjectOf(act) : name.slice(0, -'Id'.length)] ?? randomUUID()
  }
  if (named.name === 'Int') return name === 'position' ? 1 : 2026
  if (named.name === 'Boolean') return false
  if (named.name === 'Outline') return {}
  if (named.name === 'DateTime') return '2026-01-05T00:00:00Z'
  return texts[name] ?? (named.name === 'Date' ? '2099-01-05' : 'x')
}

/** What must be given, and what names the thing and the change that was read. */
const objectOf = (act: string, fields: readonly Given[]): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(
        (field) =>
          isRequiredInputField(field) ||
          isRequiredArgument(field) ||
          ['id', 'lastChange', 'newName', 'standard'].includes(field.name) ||
          // Stays whose it is.
          (act === 'giveTemplate' && field.name === 'hostAgencyId'),
      )
      .map((field) => [field.name, given(act, field)]),
  )

/** Whether a person's act got past the question who they are; whatever came of it then. */
async function letsThrough(person: PersonName, field: Mutation): Promise<boolean> {
  const variables = objectOf(field.name, field.args)
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const { data, errors } = await server.ask(
    person,
    `mutation Act(${declared}) { answer: ${field.name}(${passed}) { __typename ... on ForbiddenError { why } } }`,
    variables,
  )
  expect([field.name, errors]).toEqual([field.name, undefined])
  const { __typename, why } = (data as unknown as { answer: { __typename: string; why?: string } }).answer
  return __typename !== 'NotFoundError' && (__typename !== 'ForbiddenError' || why === 'wrongState')
}

/** Everything in the database that acts change, as one text. */
async function everything(): Promise<string> {
  const { pool } = server.database
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
      AND table_name NOT IN ('session', 'sign_in_count') ORDER BY 1`,
  )
  const each = rows.map(({ name }) => `(SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM "${name}" t)`)
  return (await pool.query<{ all: string }>(`SELECT concat_ws(' ', ${each.join(', ')}) AS all`)).rows[0]?.all ?? ''
}

const all = mutations.map(({ name }) => name)
/** A host's own letter, which administering gives nobody; what its compilers may when is for its own tests. */
const ofCompilers = all.filter((name) => /Compilation/u.test(name))
const ofHosts = [...all.filter((name) => /Template|Movement$/u.test(name))]
const ofRounds = [
  ...all.filter((name) => /Round|^remindByItself$|^askAgencies$|^takeAgenciesOut$|^moveReport$/u.test(name)),
]

/** What each kind of person may do of it with what is the first agency's and the host's. */
const may: Readonly<Partial<Record<PersonName, readonly string[]>>> = {
  administrator: all.filter((name) => !ofCompilers.includes(name)),
  // The document asked for a round of theirs.
  compiler: [...ofHosts, ...ofRounds, ...ofCompilers, 'removeDocumentFile'],
  head: ['addColleague', 'endMembership', 'letSubmit'],
  // Compiles for another agency, whose rounds, movement and template these are not; begins a template of its own.
  neighbour: ['editTemplate'],
}
const people: readonly PersonName[] = [
  ...(['stranger', 'clerk', 'helper', 'viewer', 'reviewer'] as const),
  ...(['neighbour', 'head', 'compiler', 'administrator'] as const),
]

describe('each act of administration', () => {
  it.each(people)('asks who a %s is before it tells or changes anything', async (person) => {
    await server.cookieOf(person)
    const before = await everything()
    const theirs = mutations.filter(({ name }) => may[person]?.includes(name) && !ofCompilers.includes(name))
    for (const field of mutations)
      if (!may[person]?.includes(field.name))
        expect([field.name, await letsThrough(person, field)]).toEqual([field.name, false])
    expect(await everything()).toBe(before)
    for (const field of theirs) {
      if (field.name === 'removeDocumentFile') ids = { ...ids, file: await addFile() }
      expect([field.name, await letsThrough(person, field)]).toEqual([field.name, true])
    }
    expect(all.length).toBeGreaterThan(25)
  })
})

describe('a history', () => {
  const read: Readonly<Partial<Record<PersonName, readonly string[]>>> = {
    administrator: administeredSubjects,
    compiler: ['movement', 'round', 'template'],
  }
  it.each(people)('of each thing is a %s’s to read as far as they may change it', async (person) => {
    const answered: string[] = []
    const { rows } = await server.database.pool.query<{ id: string }>(
      'SELECT id FROM template WHERE published_at IS NOT NULL',
    )
    // The draft was thrown away above.
    const there: Readonly<Record<string, string | undefined>> = { ...ids, template: rows[0]?.id }
    for (const subject of administeredSubjects) {
      const { administrationChanges } = await server.data<{ administrationChanges: object | null }>(
        person,
        `{ administrationChanges(subject: ${subject}, id: "${there[subject] ?? ids['person']}") { edges { node { id } } } }`,
      )
      if (administrationChanges !== null) answered.push(subject)
    }
    expect(answered.toSorted()).toEqual((read[person] ?? []).toSorted())
  })
})
