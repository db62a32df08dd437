import { randomUUID } from 'node:crypto'
import { roles, type Viewer } from '@thidua/schema/permissions'
import { isHandedIn, type ReportState, reportStates } from '@thidua/schema/states'
import fc from 'fast-check'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectAllDueWords } from '#domain/search/words-job.ts'
import type { SignedIn } from '#graphql/context.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { schema } from '../../schema.ts'
import { findFor } from './find-for.ts'
import type { SearchAsked } from './found-sql.ts'

/** Stands in everything that can be found. */
const word = 'dauchung'
const rows = {
  plans: { item: 'II.2', cell: 'subject' },
  exemplaryModels: { item: 'II.3', cell: 'name' },
  commendations: { item: 'II.4', cell: 'recipient' },
  inspections: { item: 'II.5', cell: 'by' },
  recommendations: { item: 'IV', cell: 'text' },
} as const
const slugOf = (kind: keyof typeof rows) => (kind === 'exemplaryModels' ? 'exemplary-models' : kind)

const answers: Record<string, string> = { 'II.1/narrative': `Báo cáo có ${word} ở đây` }
for (const [kind, { item, cell }] of Object.entries(rows)) {
  const row = `${item}/${slugOf(kind as keyof typeof rows)}/r1`
  Object.assign(answers, { [`${row}/order`]: 'a', [`${row}/${cell}`]: `Hàng ${word}` })
}

let server: TestServer
const world = {
  blocks: [] as string[],
  agencies: [] as string[],
  hosts: [] as string[],
  people: [] as string[],
  movements: [] as string[],
  rounds: [] as string[],
  reports: [] as { readonly id: string; readonly state: ReportState }[],
}
interface Id {
  readonly id: string
}
interface Found {
  readonly totalCount: number
  readonly facets: { readonly kinds: readonly { readonly count: number }[] }
  readonly edges: readonly { readonly node: { readonly kind: string; readonly id: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Two hosts with rounds in every standing, agencies in two blocks and in none, reports in every state, sent or taken back. */
async function makeWorld(): Promise<void> {
  const { pool } = server.database
  const ids = async (text: string, values: unknown[] = []) =>
    (await pool.query<Id>(text, values)).rows.map(({ id }) => id)
  world.blocks = [...(await ids('SELECT id FROM block ORDER BY position'))]
  const agency = (name: string, block: string | null) =>
    ids(
      `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from)
      VALUES (gen_random_uuid(), $1, $1, 'X', 'department', '', '', '', 'head', $2, '2025-01-01') RETURNING id`,
      [`${name} ${word}`, block],
    )
  world.hosts = (
    await Promise.all(['Cơ quan chủ trì một', 'Cơ quan chủ trì hai'].map((name) => agency(name, null)))
  ).flat()
  for (const [nth, block] of [...world.blocks, null, ...world.blocks].entries())
    world.agencies.push(...(await agency(`Cơ quan ${nth}`, block)))
  world.people = await ids(
    `INSERT INTO person (name, email) SELECT 'Người ${word}', n || '@x.example' FROM generate_series(1, 4) n RETURNING id`,
  )
  for (const [nth, personId] of world.people.entries())
    await pool.query(
      `INSERT INTO membership (person_id, agency_id, role, valid_from, valid_until) VALUES ($1, $2, 'clerk', '2025-01-01', $3)`,
      [personId, [...world.agencies, ...world.hosts][nth], nth === 1 ? '2025-02-01' : null],
    )
  await pool.query(`INSERT INTO document (type, number, issuer, key, subject) VALUES ('CV', '9/CV', 'Sở', '9', $1)`, [
    `Về ${word}`,
  ])
  world.movements = await ids(
    `INSERT INTO movement (slug, name, kind, from_year, scope, aims) VALUES ('w', $1, 'thematic', 2024, '', '') RETURNING id`,
    [`Phong trào ${word}`],
  )
  for (const host of world.hosts)
    for (const [state, opens] of [
      ['published', '-1 day'],
      ['published', '1 day'],
      ['cancelled', '-1 day'],
      ['draft', '-1 day'],
    ])
      world.rounds.push(
        ...(await ids(
          `INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline, state, cancelled_reason)
          SELECT gen_random_uuid(), $1, $2, template_id, 'periodic', $3, now() + $4::interval, now() + interval '9 days', now() + interval '19 days',
            $5::round_state, CASE $5 WHEN 'cancelled' THEN 'x' END FROM round LIMIT 1 RETURNING id`,
          [world.movements[0], host, `Đợt ${word}`, opens, state],
        )),
      )
  let nth = 0
  for (const [index, roundId] of world.rounds.entries()) {
    if (index % 4 === 3) continue
    for (const agencyId of world.agencies) {
      const state = reportStates[nth++ % reportStates.length] ?? 'DRAFTING'
      await report(roundId, agencyId, state)
    }
  }
}

async function report(roundId: string, agencyId: string, state: ReportState): Promise<void> {
  const { pool } = server.database
  const sent = !['NOT_STARTED', 'DRAFTING'].includes(state)
  const id = randomUUID()
  const personId = world.people[0]
  await pool.query(
    `INSERT INTO report (id, round_id, agency_id, state, submission_count, latest_number, first_submitted_at, last_submitted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [id, roundId, agencyId, state, sent ? 1 : 0, sent ? 1 : null, sent ? new Date() : null],
  )
  // What was sent and taken back stays, and stands no more.
  await pool.query(
    `INSERT INTO submission (report_id, template_id, number, reference, submitted_by_id, deadline, answers, sha256, idempotency_key)
    SELECT $1::uuid, template_id, 1, $1::text, $2, now(), $3, repeat('0', 64), gen_random_uuid() FROM round WHERE id = $4`,
    [id, personId, answers, roundId],
  )
  await pool.query(
    `INSERT INTO draft_field (report_id, path, value, version, by_id) VALUES ($1, 'II.1/narrative', $2, 1, $3)`,
    [id, `Bản nháp ${word}`, personId],
  )
  if (sent)
    await pool.query(
      `WITH e AS (INSERT INTO report_event (report_id, act, "from", "to", by_id) VALUES ($1, 'return', 'SUBMITTED', 'RETURNED', $2) RETURNING id),
      t AS (INSERT INTO return (report_id, event_id, submission, places) SELECT $1, id, 1, '{II.1}' FROM e RETURNING id)
      INSERT INTO remark (report_id, return_id, submission, position, place, text, level, by_id) SELECT $1, id, 1, 0, 'II.1', $3, 'mustFix', $2 FROM t`,
      [id, personId, `Ý kiến ${word}`],
    )
  // Given by name to the last of the people, whatever block it is of.
  if (world.reports.length % 3 === 0)
    await pool.query('UPDATE report SET reviewer_id = $2 WHERE id = $1', [id, world.people.at(-1)])
  world.reports.push({ id, state })
}

beforeAll(async () => {
  server = await startTestServer()
  await makeWorld()
  await projectAllDueWords(server.database.writes, new AbortController().signal)
})
afterAll(() => server.close())

const signedInAs = (viewer: Viewer): SignedIn => ({ ...viewer, name: 'x', email: 'x' })

async function ask<Data>(viewer: Viewer, text: string): Promise<Data> {
  const { data, errors } = await execute({
    schema,
    document: parse(text),
    contextValue: server.contextOf(signedInAs(viewer)),
  })
  expect(errors).toBeUndefined()
  return data as Data
}

/** All that a search gives, page by page. */
async function foundBy(viewer: Viewer): Promise<Set<string>> {
  const seen: string[] = []
  let [after, total] = ['', 0]
  do {
    const { search } = await ask<{ search: Found }>(
      viewer,
      `{ search(words: "${word}", first: 40${after && `, after: "${after}"`}) { totalCount facets { kinds { count } } edges { node { kind id } } pageInfo { hasNextPage endCursor } } }`,
    )
    seen.push(...search.edges.map(({ node }) => `${node.kind} ${node.id}`))
    total = search.totalCount
    const counted = search.facets.kinds.reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(total)
    after = search.pageInfo.hasNextPage ? (search.pageInfo.endCursor ?? '') : ''
  } while (after !== '')
  expect(seen.length).toBe(total)
  return new Set(seen)
}

/** The same but drafts, where a search looks at some of the newest reports first and goes on from page to page. */
async function foundLatelyBy(viewer: Viewer): Promise<Set<string>> {
  const filter = { kinds: null, movementId: null, roundId: null, blockId: null, year: null }
  const limits = { few: 3, fewOfTheirs: 2, rare: 3, first: 4, most: 40, enough: 6 }
  const size = 40
  const seen = new Set<string>()
  for (let after: SearchAsked['after'] = null; ; ) {
    const asked = { terms: [word], drafts: [], filter, after, limit: size + 1 }
    const { rows } = await findFor(server.database.pool, viewer, asked, limits)
    const shown = rows.slice(0, size)
    for (const { kind, id } of shown) seen.add(`${kind} ${id}`)
    const last = shown.at(-1)
    if (rows.length <= size || !last) return seen
    after = [last.rank, last.at, last.kind, last.id]
  }
}

/** All that the fields which show it give. */
async function shownTo(viewer: Viewer): Promise<Set<string>> {
  const shown = new Set<string>()
  for (const { id, state } of world.reports) {
    const { report: seen } = await ask<{ report: Record<'draft' | 'latestSubmission' | 'remarks', unknown> | null }>(
      viewer,
      `{ report(id: "${id}") { draft latestSubmission { answers } remarks { text } } }`,
    )
    const has = (part: unknown) => JSON.stringify(part ?? null).includes(word)
    if (has(seen?.latestSubmission)) for (const kind of ['report', ...Object.keys(rows)]) shown.add(`${kind} ${id}`)
    if (has(seen?.remarks)) shown.add(`remarks ${id}`)
    if (has(seen?.draft) && state !== 'NOT_STARTED' && !isHandedIn(state)) shown.add(`draft ${id}`)
  }
  for (const id of [...world.agencies, ...world.hosts]) {
    const { agency } = await ask<{ agency: { people: readonly { person: Id }[] } | null }>(
      viewer,
      `{ agency(id: "${id}") { people { person { id } } } }`,
    )
    if (agency) shown.add(`agencies ${id}`)
    for (const { person } of agency?.people ?? [])
      if (world.people.includes(person.id)) shown.add(`people ${person.id}`)
  }
  for (const id of world.people)
    if ((await ask<{ person: Id | null }>(viewer, `{ person(id: "${id}") { id } }`)).person) shown.add(`people ${id}`)
  for (const id of world.movements) shown.add(`movements ${id}`)
  for (const id of world.rounds) {
    const { round, administeredRound } = await ask<Record<'round' | 'administeredRound', Id | null>>(
      viewer,
      `{ round(id: "${id}") { id } administeredRound(id: "${id}") { id } }`,
    )
    if (round || administeredRound) shown.add(`rounds ${id}`)
  }
  const { registryDocuments } = await ask<{ registryDocuments: readonly Id[] | null }>(
    viewer,
    `{ registryDocuments(search: "${word}") { id } }`,
  )
  for (const { id } of registryDocuments ?? []) shown.add(`documents ${id}`)
  return shown
}

const person: fc.Arbitrary<{ administrator: boolean; held: [role: number, agency: number, blocks: number][] }> =
  fc.record({
    administrator: fc.boolean(),
    held: fc.array(fc.tuple(fc.nat(roles.length - 1), fc.nat(6), fc.nat(7)), { maxLength: 3 }),
  })

/** A person with roles anywhere; a reviewer's blocks as the bits of a number, the last of which is that they read for a colleague. */
const viewerOf = ({ administrator, held }: { administrator: boolean; held: [number, number, number][] }): Viewer => {
  const places = [...world.agencies, ...world.hosts]
  return {
    personId: randomUUID(),
    administrator,
    memberships: held.map(([role, place, bits]) => ({
      readsFor: role === 2 && bits >= 4 ? world.people.slice(-1) : [],
      role: roles[role] ?? 'clerk',
      agencyId: places[place % places.length] ?? '',
      blockIds: role === 2 ? world.blocks.filter((_, nth) => (bits >> nth) % 2 === 1) : [],
      maySubmit: false,
    })),
  }
}

const sorted = (set: Iterable<string>) => [...set].toSorted()

async function findsWhatIsShown(viewer: Viewer, who: unknown): Promise<void> {
  const shown = sorted(await shownTo(viewer))
  expect(sorted(await foundBy(viewer)), JSON.stringify(who)).toEqual(shown)
  const withoutDrafts = shown.filter((one) => !one.startsWith('draft '))
  expect(sorted(await foundLatelyBy(viewer)), JSON.stringify(who)).toEqual(withoutDrafts)
}

it('finds for everybody what the fields of the API show them, and nothing else', { timeout: 240_000 }, async () => {
  // Each role once in a host and once in an agency, with and without its block, administering or not; then any mixture.
  const each = roles.flatMap((_, role) =>
    [0, 2, 5].flatMap((place) => [0, 1, 3, 4].map((bits) => [role, place, bits] as [number, number, number])),
  )
  for (const administrator of [false, true])
    for (const held of [[], ...(administrator ? each.slice(0, 3) : each).map((one) => [one])]) {
      await findsWhatIsShown(viewerOf({ administrator, held }), { administrator, held })
    }
  await fc.assert(
    fc.asyncProperty(person, (drawn) => findsWhatIsShown(viewerOf(drawn), drawn)),
    { numRuns: 25 },
  )
})
