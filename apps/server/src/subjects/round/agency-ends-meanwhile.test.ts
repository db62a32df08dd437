import { afterAll, beforeAll, expect, it } from 'vitest'
import { transaction } from '#lib/transaction.ts'
import { ofFirstRound, type RoundAnswer, roundActs } from '#testing/rounds/administered-round.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let acts: ReturnType<typeof roundActs>
beforeAll(async () => {
  server = await startTestServer()
  acts = roundActs(server, await ofFirstRound(server))
})
afterAll(() => server.close())

/** Begins an act while another one on the directory is under way, which ends an agency; gives what the act answers then. */
async function whileItEnds(code: string, begin: () => Promise<RoundAnswer>): Promise<RoundAnswer> {
  const { writes, pool } = server.database
  const { act } = await transaction(writes, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('directory', 0))`)
    const begun = begin()
    await expect.poll(async () => (await pool.query(waiting)).rows.length).toBe(1)
    await client.query('UPDATE agency SET valid_until = vietnam_today() WHERE code = $1', [code])
    return { act: begun }
  })
  return act
}
const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`

it('an agency that ends while it is asked is not asked', async () => {
  const draft = await acts.ask(await acts.draft(), 'all: true')
  expect(await whileItEnds('21000', () => acts.publish(draft))).toMatchObject({
    issues: [{ path: 'agencies', rule: 'agenciesEnded' }],
  })
  const running = await acts.published(`agencyIds: ["${server.province.agencies.host}"]`)
  const chosen = `agencyIds: ["${server.province.agencies.first}"]`
  expect(await whileItEnds('SDTTG', () => acts.ask(running, chosen))).toMatchObject({
    added: 0,
    notAsked: [{ why: 'ended' }],
  })
})
