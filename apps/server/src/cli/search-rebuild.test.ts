import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { withClient } from '@thidua/prisma/with-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectAllDueWords } from '#domain/search/words-job.ts'
import { createDatabase } from '#lib/database.ts'
import { childEnvironment } from '#lib/env.ts'

let url: string
let drop: () => Promise<void>
beforeAll(async () => {
  const made = await createTestDatabase({ demo: true })
  ;({ url, drop } = made)
  const database = createDatabase(url)
  await projectAllDueWords(database.writes, new AbortController().signal)
  await database.close()
})
afterAll(() => drop())

const baoCao = (...args: string[]) => {
  const program = join(import.meta.dirname, 'bao-cao.ts')
  const env = childEnvironment({ DATABASE_URL: url, NODE_NO_WARNINGS: '1' })
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

/** All that reports are found by, as one text. */
const words = () =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ all: string; reports: number; due: number }>(
      `SELECT md5(string_agg(concat_ws('|', report_id, kind, words), E'\\n' ORDER BY report_id, kind)) AS all,
        count(DISTINCT report_id)::int AS reports, (SELECT count(*)::int FROM report_words_due) AS due FROM report_words`,
    )
    return rows[0]
  })

describe('bao-cao search rebuild', () => {
  it('works out anew what was lost, altered or left over', async () => {
    const before = await words()
    expect(before).toMatchObject({ due: 0 })
    await withClient(url, async (client) => {
      await client.query(
        `DELETE FROM report_words WHERE kind = 'report' AND report_id IN (SELECT id FROM report LIMIT 50)`,
      )
      await client.query(`UPDATE report_words SET words = 'khac hoan toan' WHERE kind = 'plans'`)
      // Of a report that was never sent, which has nothing to be found by.
      await client.query(
        `INSERT INTO report_words SELECT id, 'report', 'thua ra', now() FROM report WHERE latest_number IS NULL AND round_id IS NOT NULL LIMIT 1`,
      )
    })
    expect((await words())?.all).not.toBe(before?.all)
    const { status, stdout, stderr } = baoCao('search', 'rebuild', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({ reports: (before?.reports ?? 0) + 1 })
    expect(await words()).toEqual(before)
  })

  it('takes nothing else', () => {
    expect(baoCao('search', 'rebuild', 'x')).toMatchObject({ status: 2, stdout: '' })
  })
})
