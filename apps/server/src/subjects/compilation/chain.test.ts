import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { derivedId } from '@thidua/consolidation/sources/derived-id'
import type { Part } from '@thidua/consolidation/sources/part'
import { partFields } from '@thidua/consolidation/sources/part-fields'
import { sha256Of } from '@thidua/consolidation/sources/quote-of'
import type { TracedPart } from '@thidua/consolidation/trace/trace-of'
import type { TracedLink } from '@thidua/consolidation/trace/traced-chain'
import { itemId } from '@thidua/schema/outline/item-id'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { compileRound } from '#cli/compile/compile-round.ts'
import { issueLetter, makeRoundAbove, type RoundAbove, sendReport } from '#testing/round-above.ts'
import { patch, savePatches } from '#testing/save-patches.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const place = 'II.1/narrative'
/** What the compiler below says shorter: its words stand in no report. */
const shorter = 'Nhiều hộ thoát nghèo.'
const words = { first: 'Sở đã giúp 12 hộ 😀 thoát nghèo.', second: 'Xã đã trồng 320 cây xanh.' }

let server: TestServer
let above: RoundAbove
let reference: string
let taken: string
let edited: string
let sent: string
const files = mkdtempSync(join(tmpdir(), 'chain-'))
beforeAll(async () => {
  server = await startTestServer()
  above = await makeRoundAbove(server)
  const { reports, roundId } = server.province
  const submission = await sendReport(server, 'clerk', reports.first, {
    [place]: words.first,
    'II.1/figures/conferences': '12',
  })
  await sendReport(server, 'neighbour', reports.second, { [place]: words.second, 'II.1/figures/conferences': '7' })
  reference = await issueLetter(server, 'compiler', roundId, condensed(submission))
})
afterAll(async () => {
  await server.close()
  rmSync(files, { recursive: true })
})

/** Fields of a paragraph that says shorter what the first agency says. */
function condensed(submission: string): Record<string, string> {
  const quote = {
    submission,
    path: place,
    start: 0,
    end: Array.from(words.first).length,
    sha256: sha256Of(words.first),
  }
  const part: Part = {
    item: itemId('II.1'),
    pid: derivedId('shorter'),
    order: 'zz',
    kind: 'condensed',
    text: shorter,
    sources: [{ sid: derivedId('source'), role: 'basis', quote, seen: null }],
    computed: null,
    override: null,
  }
  return Object.fromEntries(partFields(part).flatMap(({ path, value }) => (value === '' ? [] : [[path, value]])))
}

interface Offered {
  readonly id: string
  readonly reference: string
  readonly letterNumber: string
  readonly round: string
  readonly answers: Readonly<Record<string, string>>
}

const offered = async (person: PersonName, item = 'II.1') =>
  (
    await server.data<{ report: { issuedBelow: Offered[] } | null }>(
      person,
      `{ report(id: "${above.reportId}") { issuedBelow { id reference letterNumber round answers(item: "${item}") } } }`,
    )
  ).report?.issuedBelow ?? null

interface Link {
  readonly words: string
  readonly from: {
    readonly host: string
    readonly number: string
    readonly kind: string
    readonly withdrawn: boolean
    readonly sources: readonly {
      readonly agency: string
      readonly itemNumber: string
      readonly words: string | null
      readonly reportId: string | null
      readonly links: readonly Link[]
    }[]
  } | null
}

/** The chain of the whole text at a place of the host's report above. */
async function chain(person: PersonName, { submission = sent, path = place, start = 0, end = 100_000 } = {}) {
  const { round } = await server.data<{ round: { compilation: { chain: Link[] } | null } | null }>(
    person,
    `query Chain($round: ID!, $submission: ID!, $path: String!, $start: Int!, $end: Int!) { round(id: $round) { compilation {
      chain(submission: $submission, path: $path, start: $start, end: $end) { words from { host number kind withdrawn sources {
        agency itemNumber words reportId links { words } } } } } } }`,
    { round: above.roundId, submission, path, start, end },
  )
  return round?.compilation?.chain ?? null
}

const linkOf = (links: readonly Link[] | null, said: string) => links?.find((link) => link.words === said)

describe('an issued letter in the round above', () => {
  it('is offered to who writes the report of its host, and to nobody else', async () => {
    const [letter] = (await offered('administrator')) ?? []
    expect(letter).toMatchObject({ reference, letterNumber: '31', round: 'Sơ kết 2026' })
    taken = letter?.answers[place] ?? ''
    for (const said of Object.values(words)) expect(taken).toContain(said)
    expect(letter?.answers['II.1/figures/conferences']).toBe('19')
    expect(await offered('administrator', 'II.9')).toMatchObject([{ answers: {} }])
    // The compiler above is the host that asked: it sees that the report is there, not what its people may take over.
    expect(await offered('stranger')).toEqual([])
    for (const person of ['clerk', 'neighbour', 'compiler', 'reviewer', 'viewer'] as const)
      expect(await offered(person), person).toBeNull()
  })

  it('is an ordinary draft that its clerk edits; nothing is applied by itself', async () => {
    const before = await server.database.pool.query('SELECT FROM draft_field WHERE report_id = $1', [above.reportId])
    expect(before.rowCount).toBe(0)
    edited = taken.slice(taken.indexOf(words.first)).replace('320', '350')
    const source = `compiled:${reference}`
    await savePatches(server, 'administrator', [patch(place, taken)], { reportId: above.reportId, source })
    await savePatches(server, 'administrator', [patch(place, edited, 1)], { reportId: above.reportId })
    sent = await sendReport(server, 'administrator', above.reportId, { [place]: edited })
  })

  it('is followed from its words to those of the agency below; what was edited has no source there', async () => {
    const links = await chain('stranger')
    expect(linkOf(links, words.first)?.from).toMatchObject({
      host: 'Sở Nội vụ',
      number: '31',
      kind: 'quote',
      withdrawn: false,
      sources: [
        { agency: 'Sở Dân tộc và Tôn giáo', itemNumber: 'II.1', words: words.first, reportId: null, links: [] },
      ],
    })
    expect(linkOf(links, words.second.replace('320', '350'))).toMatchObject({ from: null })
    const start = Array.from(edited.slice(0, edited.indexOf('12 hộ'))).length
    expect(await chain('stranger', { start, end: 0 })).toEqual([])
    const [narrow] = (await chain('stranger', { start, end: start + 7 })) ?? []
    expect(narrow).toMatchObject({ words: '12 hộ 😀', from: { sources: [{ words: '12 hộ 😀' }] } })
  })

  it('is followed by who compiles the round above only, and there by its own submissions only', async () => {
    for (const person of ['clerk', 'neighbour', 'compiler', 'reviewer', 'viewer', 'administrator'] as const)
      expect(await chain(person), person).toBeNull()
    const { rows } = await server.database.pool.query<{ id: string }>(
      'SELECT id FROM submission WHERE report_id = $1',
      [server.province.reports.first],
    )
    expect(await chain('stranger', { submission: rows[0]?.id ?? '' })).toEqual([])
    expect(await chain('stranger', { submission: 'no id' })).toEqual([])
    expect(await chain('stranger', { path: 'II.2/narrative' })).toEqual([])
    expect(await chain('stranger', { path: 'letter/number' })).toEqual([])
  })
})

describe('what an agency wrote and the issued letter does not say', () => {
  const condensedSource = async () => linkOf(await chain('stranger'), shorter)?.from?.sources[0]
  /** Gives the compiler above a role at the host below, or takes it back. */
  const role = (name: string | null) =>
    server.database.pool.query(
      name === null
        ? `DELETE FROM membership WHERE agency_id = $1 AND person_id = (SELECT id FROM person WHERE name = 'Người Lạ')`
        : `INSERT INTO membership (person_id, agency_id, role, may_submit) SELECT id, $1, '${name}', false FROM person WHERE name = 'Người Lạ'`,
      [server.province.agencies.host],
    )
  afterEach(() => role(null))

  it('is not told above: only whose it is', async () => {
    expect(await condensedSource()).toEqual({
      ...{ agency: 'Sở Dân tộc và Tôn giáo', itemNumber: 'II.1', words: null, reportId: null, links: [] },
    })
  })

  it.each([
    ['compiler', true],
    // Of no block, and nothing is given to this person by name.
    ['reviewer', false],
    // An issued letter's reports are compiled or accepted; one that was only sent is not a viewer's.
    ['viewer', false],
    ['clerk', false],
  ])('is told to who may read the report below: %s there', async (name, may) => {
    await role(name)
    const reportId = may ? server.province.reports.first : null
    expect(await condensedSource()).toMatchObject({ words: may ? words.first : null, reportId })
    expect(linkOf(await chain('stranger'), words.first)?.from?.sources).toMatchObject([
      { words: words.first, reportId },
    ])
  })
})

describe('the trace of the round above', () => {
  it('carries the chain, with no more of the agencies below than the issued letter says', async () => {
    const folder = join(files, 'letter')
    const client = await server.database.slow.connect()
    try {
      await compileRound(client, { round: 'tren', folder, asOf: null, basis: 'sent' })
      await client.query('ROLLBACK')
    } finally {
      client.release()
    }
    const parts = JSON.parse(readFileSync(join(folder, 'trace.json'), 'utf8')) as TracedPart[]
    const links = parts.flatMap(({ sources }) => sources.flatMap(({ chain: own = [] }) => own))
    const found = links.find((link) => link.words === words.first)
    expect(found).toMatchObject({ letter: { host: 'Sở Nội vụ', number: '31', reference } })
    await holds(links)
  })
})

/** Every quote of a chain is what SQL finds in the submission at its place. */
async function holds(links: readonly TracedLink[]): Promise<void> {
  const sources = links.flatMap((link) => link.sources)
  expect(sources.length).toBeGreaterThan(0)
  const { rows } = await server.database.pool.query<{ held: number }>(
    `SELECT count(*)::int AS held FROM jsonb_to_recordset($1::jsonb) AS t(agency text, reference text, path text, start int,
      "end" int, quote text, sha256 text) JOIN submission s ON s.reference = t.reference
    WHERE substr(s.answers ->> t.path, t.start + 1, t."end" - t.start) = t.quote
      AND encode(sha256(convert_to(t.quote, 'UTF8')), 'hex') = t.sha256`,
    [JSON.stringify(sources)],
  )
  expect(rows).toEqual([{ held: sources.length }])
}
