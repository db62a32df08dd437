import { randomUUID } from 'node:crypto'
import type { Viewer } from '@thidua/schema/permissions'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { findFor } from './find-for.ts'
import type { Found, SearchAsked, SearchFilter } from './found-sql.ts'

/** One row of what is kept of a report's words, with all that a search goes by. */
interface Kept {
  readonly id: string
  readonly kind: 'report' | 'plans' | 'remarks'
  readonly words: readonly string[]
  readonly at: number
  readonly roundId: string
  readonly agencyId: string
  readonly blockId: string
  readonly accepted: boolean
  readonly named: boolean
}

let server: TestServer
/** To whom every third report was given by name. */
let reader: string
const kept: Kept[] = []
const rounds: { id: string; year: number }[] = []
const agencies: { id: string; blockId: string }[] = []
/** From a word that all have to one that few have. */
const vocabulary = ['tatca', 'nhieu', 'vua', 'hiem'] as const
const oneIn = [1, 2, 6, 30]

beforeAll(async () => {
  server = await startTestServer()
  const { pool } = server.database
  const { blocks, roundId, agencies: known } = server.province
  const insert = async (text: string, values: unknown[]) =>
    (await pool.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  reader = await insert(`INSERT INTO person (name, email) VALUES ('Người đọc', 'doc@x.example') RETURNING id`, [])
  for (let nth = 0; nth < 6; nth++) {
    const blockId = nth % 3 === 0 ? blocks.first : blocks.second
    const id = await insert(
      `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from)
      VALUES ($1, 'X', 'X', 'X', 'department', '', '', '', 'head', $2, '2025-01-01') RETURNING id`,
      [randomUUID(), blockId],
    )
    agencies.push({ id, blockId })
  }
  for (let nth = 0; nth < 12; nth++) {
    const year = 2014 + nth
    const id = await insert(
      `INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, opens_at, agency_deadline, compiler_deadline)
      SELECT $1, movement_id, $2, template_id, 'periodic', 'Đợt', make_date($3, 3, 1), make_date($3, 6, 1), make_date($3, 9, 1)
      FROM round WHERE id = $4 RETURNING id`,
      [randomUUID(), known.host, year, roundId],
    )
    rounds.push({ id, year })
  }
  let nth = 0
  for (const round of rounds)
    for (const agency of agencies) {
      nth++
      // Three of one instant each: order within it is part of the list's.
      const at = Date.UTC(round.year, 4, 1 + (nth % 2))
      const accepted = nth % 4 === 0
      const named = nth % 3 === 0
      const id = await insert(
        `INSERT INTO report (round_id, agency_id, state, submission_count, latest_number, first_submitted_at, last_submitted_at, reviewer_id)
        VALUES ($1, $2, $3, 1, 1, $4, $4, $5) RETURNING id`,
        [round.id, agency.id, accepted ? 'ACCEPTED' : 'SUBMITTED', new Date(at), named ? reader : null],
      )
      for (const [of, kind] of (['report', 'plans', 'remarks'] as const).entries()) {
        if (kind !== 'report' && (nth + of) % 3 === 0) continue
        const words = vocabulary.filter((_, word) => (nth + of) % (oneIn[word] ?? 1) === 0)
        kept.push({
          id,
          kind,
          words,
          at,
          roundId: round.id,
          agencyId: agency.id,
          blockId: agency.blockId,
          accepted,
          named,
        })
        await pool.query('INSERT INTO report_words (report_id, kind, words, at) VALUES ($1, $2, $3, $4)', [
          id,
          kind,
          words.join('\n'),
          new Date(at),
        ])
      }
    }
})
afterAll(() => server.close())

const people = ['compiler', 'viewer', 'reviewer', 'clerk', 'reader', 'reviewer and clerk'] as const
type Who = (typeof people)[number]

const membershipAs = (who: Who): Viewer['memberships'][number] => ({
  role: who === 'reader' || who === 'reviewer and clerk' ? 'reviewer' : who,
  agencyId: who === 'clerk' ? (agencies[1]?.id ?? '') : server.province.agencies.host,
  blockIds: who.startsWith('reviewer') ? [server.province.blocks.first] : [],
  readsFor: who === 'reader' ? [reader] : [],
  maySubmit: false,
})

const viewerAs = (who: Who): Viewer => ({
  personId: randomUUID(),
  administrator: false,
  memberships: [membershipAs(who), ...(who === 'reviewer and clerk' ? [membershipAs('clerk')] : [])],
})

/** The table of rights once more, as far as these reports need it. */
const sees = (who: Who, row: Kept): boolean =>
  who === 'compiler' ||
  (who === 'viewer' && row.accepted && row.kind !== 'remarks') ||
  (who.startsWith('reviewer') && row.blockId === server.province.blocks.first) ||
  (who.endsWith('clerk') && row.agencyId === agencies[1]?.id) ||
  (who === 'reader' && row.named)

/** What goes through all that is kept finds, in the order of the list. */
const scanned = (who: Who, terms: readonly string[], filter: SearchFilter): Kept[] =>
  kept
    .filter((row) => sees(who, row) && terms.every((term) => row.words.includes(term)))
    .filter(
      (row) =>
        (filter.kinds === null || filter.kinds.includes(row.kind)) &&
        (filter.roundId === null || row.roundId === filter.roundId) &&
        (filter.blockId === null || row.blockId === filter.blockId) &&
        (filter.year === null || rounds.find(({ id }) => id === row.roundId)?.year === filter.year),
    )
    .toSorted((one, other) => other.at - one.at || compare(other.kind, one.kind) || compare(other.id, one.id))

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other)

const search: fc.Arbitrary<{
  who: Who
  terms: string[]
  kind: number
  round: number
  block: number
  year: number
  size: number
}> = fc.record({
  who: fc.constantFrom(...people),
  terms: fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 2 }),
  kind: fc.nat(5),
  // Mostly of all rounds and years: one round's are few enough to be gone through whole.
  round: fc.nat(59),
  block: fc.nat(4),
  year: fc.nat(59),
  size: fc.integer({ min: 1, max: 12 }),
})

/** How far a search looked. */
const met = { least: 0, whole: 0, leastOfTheirs: 0 }

it('gives what going through everything gives, in its order, and never counts more', { timeout: 240_000 }, async () => {
  const { first, second } = server.province.blocks
  await fc.assert(
    fc.asyncProperty(search, async ({ who, terms, kind, round, block, year, size }) => {
      const filter: SearchFilter = {
        kinds: kind < 3 ? [(['report', 'plans', 'remarks'] as const)[kind] ?? 'report'] : null,
        movementId: null,
        roundId: rounds[round]?.id ?? null,
        blockId: [first, second][block] ?? null,
        year: rounds[year]?.year ?? null,
      }
      const expected = scanned(who, terms, filter)
      const viewer = viewerAs(who)
      const limits = { few: 10, fewOfTheirs: 8, rare: 9, first: 4, most: 40, enough: 6 }
      const seen: string[] = []
      let after: SearchAsked['after'] = null
      for (;;) {
        const found: Found = await findFor(
          server.database.pool,
          viewer,
          { terms, drafts: [], filter, after, limit: size + 1 },
          limits,
        )
        met[found.least ? 'least' : 'whole']++
        if (found.least && (who.startsWith('reviewer') || who === 'reader')) met.leastOfTheirs++
        if (found.least) expect(found.total).toBeLessThanOrEqual(expected.length)
        else expect(found.total).toBe(expected.length)
        for (const { value, count } of found.rounds) {
          const own = scanned(who, terms, { ...filter, roundId: null }).filter(({ roundId }) => roundId === value)
          if (found.facetsLeast) expect(count).toBeLessThanOrEqual(own.length)
          else expect(count).toBe(own.length)
        }
        const rows = found.rows.slice(0, size)
        seen.push(...rows.map((row) => `${row.kind} ${row.id}`))
        const last = rows.at(-1)
        if (found.rows.length <= size || !last) break
        after = [last.rank, last.at, last.kind, last.id]
      }
      expect(seen).toEqual(expected.map((row) => `${row.kind} ${row.id}`))
    }),
    { numRuns: Number(process.env['RANDOM_TESTS'] ? 1000 : 90) },
  )
  expect(Math.min(met.least, met.whole)).toBeGreaterThan(20)
  expect(met.leastOfTheirs).toBeGreaterThan(10)
})
