import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { KilledWriter } from '#testing/failing/killed-saver.ts'
import { addSentReports } from '#testing/many-reports.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const program = join(import.meta.dirname, '../../testing/failing/killed-saver.ts')

/** Runs the writers in a process of their own and kills it after so many acknowledgements. Gives each one's last. */
async function saveAndKill(writers: readonly KilledWriter[], acknowledgements: number): Promise<number[]> {
  const child = spawn(process.execPath, [program, server.database.url, JSON.stringify(writers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const last = writers.map(({ acknowledged }) => acknowledged)
  let count = 0
  for await (const line of createInterface(child.stdout)) {
    const [index = -1, version = -1] = line.split(' ').map(Number)
    last[index] = version
    if (++count === acknowledgements) child.kill('SIGKILL')
  }
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return last
}

it('a server killed in the middle of saves has lost none that it acknowledged, and none is saved twice', {
  timeout: 240_000,
}, async () => {
  const { pool } = server.database
  await addSentReports(pool, server.province.roundId, 24)
  const { rows } = await pool.query<Omit<KilledWriter, 'clientId' | 'acknowledged'>>(
    `UPDATE report SET state = 'DRAFTING', submission_count = 0 WHERE state = 'SUBMITTED'
    RETURNING id AS "reportId", agency_id AS "agencyId", (SELECT id FROM person LIMIT 1) AS "personId"`,
  )
  let writers = rows.map((row): KilledWriter => ({ ...row, clientId: randomUUID(), acknowledged: 0 }))
  for (const acknowledgements of [200, 330, 470]) {
    const last = await saveAndKill(writers, acknowledgements)
    writers = writers.map((writer, index) => ({ ...writer, acknowledged: last[index] ?? 0 }))
  }
  const logged = await pool.query<{ reportId: string; versions: number[]; version: number; value: string }>(
    `SELECT f.report_id AS "reportId", f.version, f.value,
      (SELECT array_agg(c.version ORDER BY c.id) FROM change c WHERE c.report_id = f.report_id) AS versions
    FROM draft_field f WHERE f.path = 'II.1/narrative'`,
  )
  for (const { reportId, acknowledged } of writers) {
    const found = logged.rows.find((row) => row.reportId === reportId)
    const version = found?.version ?? 0
    // What was under way may have arrived; no more than one save of each writer was.
    expect([acknowledged, acknowledged + 1]).toContain(version)
    expect(found?.versions ?? []).toEqual(Array.from({ length: version }, (_, index) => index + 1))
    if (found) expect(found.value).toBe(`bản ${version}`)
  }
})
