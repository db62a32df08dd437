import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.database.pool.query(
    `INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, electronic_code, valid_from)
    SELECT 'M' || n, 'Xã số ' || n, 'Xã ' || n, 'UBND', 'commune', '', 'Xã', 'Chủ tịch', 'collective', 'E' || n, '2025-07-01'
    FROM generate_series(1, ${most}) n`,
  )
  await server.asOwner('ANALYZE agency')
})
afterAll(() => server.close())

const most = 6_000
const few = most / 8

/** Milliseconds to ask the agencies of so many pasted codes, however they are written, in a draft that asks nobody yet. */
async function askMs(count: number): Promise<number> {
  const { copyRound } = await server.data<{ copyRound: { data: { id: string; lastChange: string } } }>(
    'compiler',
    `mutation { copyRound(id: "${server.province.roundId}") { ... on MutationCopyRoundSuccess { data { id lastChange } } } }`,
  )
  const { id, lastChange } = copyRound.data
  const codes = Array.from({ length: count }, (_, n) => (n % 2 === 0 ? `m${n + 1}` : `E${n + 1}`))
  const start = performance.now()
  const { askAgencies } = await server.data<{ askAgencies: { data: { added: number; notAsked: { text: string }[] } } }>(
    'compiler',
    `mutation Ask($codes: [String!]) { askAgencies(input: { roundId: "${id}", lastChange: "${lastChange}", codes: $codes }) {
      ... on MutationAskAgenciesSuccess { data { added notAsked { text } } } } }`,
    { codes: [...codes, ...codes.map((code) => code.toUpperCase()), 'ubnd', 'UBND'] },
  )
  const ms = performance.now() - start
  expect(askAgencies.data).toEqual({ added: count, notAsked: [{ text: 'ubnd' }] })
  return ms
}

it('pasted codes are found in proportion to their number', async () => {
  await askMs(few)
  let ratio = Number.POSITIVE_INFINITY
  // Each held against every agency they would take the square of eight, in every turn.
  for (let turn = 0; turn < 5 && !(ratio < 24); turn++) {
    const [some, all] = [await askMs(few), await askMs(most)]
    ratio = Math.min(ratio, all / some)
  }
  expect(ratio).toBeLessThan(24)
})
