import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { type FieldFacts, fieldFacts } from '@thidua/schema/facts'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Role } from '@thidua/schema/permissions'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadTemplate } from '#domain/templates.ts'
import type { SignedIn } from '#graphql/context.ts'
import { createDatabase, type Database } from '#lib/database.ts'
import { createLog } from '#lib/log.ts'
import { schema } from '../../../schema.ts'

let database: Database
let drop: () => Promise<void>
beforeAll(async () => {
  const test = await createTestDatabase({ demo: true })
  drop = test.drop
  database = createDatabase(test.appUrl)
})
afterAll(async () => {
  await database.close()
  await drop()
})

const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.pool.query<Row & Record<string, unknown>>(text, values)).rows

const hosts = async () =>
  (await rows<{ id: string }>('SELECT DISTINCT host_agency_id AS id FROM round')).map(({ id }) => id)

async function ask<Data>(roles: readonly (readonly [Role, string])[], text: string): Promise<Data> {
  const viewer: SignedIn = {
    personId: '00000000-0000-0000-0000-000000000001',
    name: 'x',
    email: 'x',
    administrator: false,
    memberships: roles.map(([role, agencyId]) => ({ role, agencyId, blockIds: [], maySubmit: false })),
  }
  const contextValue = {
    viewer,
    database,
    jobs: { enqueue: async () => {} },
    events: { tell: () => undefined, here: () => [] },
    log: createLog({ logLevel: 'error' }),
    mails: false,
    left: new AbortController().signal,
  }
  const { data, errors } = await execute({ schema, document: parse(text), contextValue })
  expect(errors).toBeUndefined()
  return data as Data
}

interface Years {
  readonly rounds: readonly ({ readonly id: string } & Record<string, number>)[]
  readonly items: readonly { roundId: string; item: string; content: number; none: number; missing: number }[]
  readonly commendations: readonly { roundId: string; form: string; kind: string; decided: number; proposed: number }[]
  readonly models: readonly { roundId: string; stage: string | null; blockId: string | null; count: number }[]
  readonly inspections: readonly { roundId: string; kind: string; count: number }[]
  readonly blocks: readonly { roundId: string; blockId: string | null; due: number; onTime: number }[]
}

const counts = 'due submitted onTime late missing accepted'
const yearsOf = (
  id: string,
) => `{ movementYears(id: "${id}") { rounds { id ${counts} } items { roundId item content none missing }
  commendations { roundId form kind decided proposed } models { roundId stage blockId count } inspections { roundId kind count }
  blocks { roundId blockId due onTime } } }`

const movements = () => rows<{ id: string }>('SELECT id FROM movement')

/** What a key occurs how often, in an order that does not matter. */
const tally = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]))

/** The facts of every report that was accepted, from the words that were sealed. */
async function acceptedFacts(movementId: string) {
  const sent = await rows<{ roundId: string; blockId: string | null; templateId: string; answers: Answers }>(
    `SELECT r.round_id AS "roundId", a.block_id AS "blockId", s.template_id AS "templateId", s.answers FROM report r
    JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id
    JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
    WHERE rd.movement_id = $1 AND r.state IN ('ACCEPTED', 'COMPILED') AND r.withdrawn_at IS NULL`,
    [movementId],
  )
  const found: { roundId: string; blockId: string | null; facts: FieldFacts }[] = []
  for (const { templateId, answers, ...report } of sent) {
    const { template } = await loadTemplate(database.pool, templateId)
    found.push({ ...report, facts: fieldFacts(template, answers) })
  }
  return found
}

it('counts what the dashboards count, and the rows that were sealed', { timeout: 240_000 }, async () => {
  const roles = (await hosts()).map((id) => ['viewer', id] as const)
  let seen = 0
  for (const { id } of await movements()) {
    const { movementYears: years } = await ask<{ movementYears: Years }>(roles, yearsOf(id))
    for (const { id: roundId, ...figures } of years.rounds) {
      const { round } = await ask<{ round: { dashboard: Record<string, unknown> } }>(
        roles,
        `{ round(id: "${roundId}") { dashboard { totals { ${counts} } items { item content none missing } blocks { block { id } counts { due onTime } } } } }`,
      )
      const own = <Row extends { readonly roundId: string }>(of: readonly Row[]) =>
        of.filter((row) => row.roundId === roundId).map(({ roundId: _, ...row }) => row)
      expect(figures).toEqual(round.dashboard['totals'])
      expect(own(years.items)).toEqual(round.dashboard['items'])
      const inBlocks = own(years.blocks).filter(({ blockId }) => blockId !== null)
      expect(inBlocks.map(({ blockId, ...of }) => ({ block: { id: blockId }, counts: of }))).toEqual(
        round.dashboard['blocks'],
      )
    }
    const facts = await acceptedFacts(id)
    seen += facts.length
    const all = <Row>(
      of: (facts: FieldFacts) => readonly Row[],
      key: (row: Row, at: { roundId: string; blockId: string | null }) => string,
    ) => tally(facts.flatMap(({ facts: one, ...at }) => of(one).map((row) => key(row, at))))
    const given = <Row>(of: readonly Row[], key: (row: Row) => string, count: (row: Row) => number) =>
      Object.fromEntries(of.filter((row) => count(row) > 0).map((row) => [key(row), count(row)]))
    for (const status of ['decided', 'proposed'] as const)
      expect(
        given(
          years.commendations,
          ({ roundId, form, kind }) => `${roundId} ${form} ${kind}`,
          (row) => row[status],
        ),
      ).toEqual(
        all(
          ({ rows: { commendations } }) => commendations.filter((row) => row.status === status),
          ({ form, kind }, { roundId }) => `${roundId} ${form} ${kind}`,
        ),
      )
    expect(
      given(
        years.models,
        ({ roundId, stage, blockId }) => `${roundId} ${stage} ${blockId}`,
        ({ count }) => count,
      ),
    ).toEqual(
      all(
        (one) => one.rows['exemplary-models'],
        ({ stage }, { roundId, blockId }) => `${roundId} ${stage} ${blockId}`,
      ),
    )
    expect(
      given(
        years.inspections,
        ({ roundId, kind }) => `${roundId} ${kind}`,
        ({ count }) => count,
      ),
    ).toEqual(
      all(
        ({ rows: { inspections } }) => inspections,
        ({ kind }, { roundId }) => `${roundId} ${kind}`,
      ),
    )
  }
  expect(seen).toBeGreaterThan(50)
})

it('is for who sees dashboards: of each host the rounds that are theirs', async () => {
  const [host = ''] = await hosts()
  const [{ id: other = '' } = {}] = await rows<{ id?: string }>('SELECT id FROM agency WHERE id <> ALL($1) LIMIT 1', [
    await hosts(),
  ])
  const [{ id = '' } = {}] = await rows<{ id?: string }>(
    'SELECT movement_id AS id FROM round WHERE host_agency_id = $1 LIMIT 1',
    [host],
  )
  for (const role of ['viewer', 'compiler', 'reviewer'] as const)
    expect(
      (await ask<{ movementYears: Years }>([[role, host]], yearsOf(id))).movementYears.rounds.length,
    ).toBeGreaterThan(0)
  for (const role of ['clerk', 'head'] as const)
    expect(await ask([[role, host]], yearsOf(id))).toEqual({ movementYears: null })
  expect((await ask<{ movementYears: Years }>([['viewer', other]], yearsOf(id))).movementYears.rounds).toEqual([])
  expect(await ask([], yearsOf(id))).toEqual({ movementYears: null })
})
