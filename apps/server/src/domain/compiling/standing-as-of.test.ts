import { compileItem } from '@thidua/consolidation/out/compile-item'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addSentReports } from '#testing/many-reports.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { itemRound } from './item-round.ts'
import { standingAsOf } from './standing-as-of.ts'

const letter = { 'letter/number': ' 07/BC-UBND ', 'letter/issuedOn': '5/9/2026' }
const item = itemId('II.1')

let server: TestServer
let round: string
beforeAll(async () => {
  server = await startTestServer()
  round = server.province.roundId
  await addSentReports(server.database.pool, round, 3, [
    { 'II.1/narrative': 'Đã phát động.', ...letter },
    { 'II.1/narrative': 'Đã ký giao ước.', 'letter/number': '5' },
    { 'II.1/answer': 'none' },
  ])
})
afterAll(() => server.close())

const now = async (): Promise<string> => {
  const { rows } = await server.database.pool.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  return rows[0]?.now.toISOString() ?? ''
}
const standing = async (moment?: string, basis: 'accepted' | 'sent' = 'sent') =>
  standingAsOf(server.database.pool, round, moment ?? (await now()), basis)

it('has nothing to compile while nothing is accepted, and all that were sent where these count', async () => {
  const accepted = await standing(undefined, 'accepted')
  expect(accepted.standing).toEqual([])
  expect(accepted.sendings.map(({ state }) => state).toSorted()).toEqual([
    'none',
    'none',
    'waiting',
    'waiting',
    'waiting',
  ])
  expect((await standing()).standing).toHaveLength(3)
})

it('knows the letter of an agency by its number and day, as far as it gave them', async () => {
  const { sendings } = await standing()
  const letters = sendings.filter(({ reference }) => reference !== null).map((sending) => sending.letter)
  expect(letters).toContainEqual({ number: '07/BC-UBND', issuedOn: '2026-09-05' })
  expect(letters.filter((one) => one?.number === null && one.issuedOn === null)).toHaveLength(1)
  // The symbol is the agency's, where the number alone was typed.
  expect(letters.map((one) => one?.number)).toContainEqual(expect.stringMatching(/^05\/BC-\S+$/u))
})

it('keeps the report of an agency that was merged after it had sent, under the name that it sent under', async () => {
  const { standing: before } = await standing()
  const [merged] = before
  if (!merged) throw new Error('nothing sent')
  await server.asOwner(`UPDATE agency SET valid_until = '2026-01-02' WHERE id = '${merged.agency.id}'`)
  await server.asOwner(
    `INSERT INTO agency_succession (predecessor_id, successor_id) VALUES ('${merged.agency.id}', '${server.province.agencies.second}')`,
  )
  expect((await standing()).standing).toEqual(before)
})

it('compiles no report that nobody asks for any more, and still did before that was said', async () => {
  const before = await now()
  const { sendings } = await standing(before)
  await server.database.pool.query(
    `UPDATE report SET withdrawn_at = clock_timestamp() + interval '1 millisecond', withdrawn_reason = 'Không còn trong đợt'
    WHERE id = (SELECT report_id FROM submission ORDER BY serial DESC LIMIT 1)`,
  )
  const { rows } = await server.database.pool.query<{ at: Date }>('SELECT max(withdrawn_at) AS at FROM report')
  const after = await standing(rows[0]?.at.toISOString())
  expect([after.sendings.length, after.standing.length]).toEqual([sendings.length - 1, 2])
  expect((await standing(before)).sendings).toEqual(sendings)
})

it('reads each report by the version of the outline that it answers', async () => {
  const without = templateShape.parse({
    chapters: midTermTemplate.chapters.map((chapter) => ({
      ...chapter,
      parts: chapter.parts.filter((part) => !('id' in part && part.id === 'II.3')),
    })),
  })
  const { pool } = server.database
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO template (id, slug, version, name, outline) VALUES (gen_random_uuid(), 'so-ket', 2, 'Sơ kết', $1) RETURNING id`,
    [without],
  )
  await pool.query('UPDATE round SET template_id = $2 WHERE id = $1', [round, rows[0]?.id])
  await addSentReports(pool, round, 1, { 'II.1/narrative': 'Theo bản mới.' })
  const reports = await standing()
  expect(reports.standing.map(({ template }) => template === undefined)).toEqual(
    expect.arrayContaining([true, false, false]),
  )
  // Compiled by the older version, the newer report was never asked the item that it has not got.
  const older = await itemRound(pool, midTermTemplate, reports, itemId('II.3'))
  const asOld = { ...older, standing: older.standing.map((one) => ({ ...one, template: one.template ?? without })) }
  expect(compileItem(asOld, itemId('II.3'))?.totals.answers.asked).toBe(reports.sendings.length - 1)
  const compiled = compileItem(await itemRound(pool, without, reports, item), item)
  expect(compiled?.totals.answers.content).toBe(3)
})
