import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fullAnswers } from '@thidua/consolidation/fixtures/invented-round'
import { longText } from '@thidua/draft/fixtures/long-text'
import { createTestDatabase } from '@thidua/prisma/testing/test-database'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { childEnvironment } from '#lib/env.ts'
import { addSentReports } from '#testing/many-reports.ts'
import { makeSmallProvince } from '#testing/small-province.ts'
import { compileApart } from './compile-apart.ts'

const files = mkdtempSync(join(tmpdir(), 'compile-memory-'))
afterAll(() => rmSync(files, { recursive: true }))

/** Reports that the round of the long form has: 15000 are the most that it is to hold. */
const most = Number(process.env['HEAVY_REPORTS'] ?? 1_000)
const atOnce = 250

/** MB that compiling so many reports of 250 words an item takes at most. */
async function peakOf(reports: number): Promise<number> {
  const database = await createTestDatabase()
  const pool = new pg.Pool({ connectionString: database.url })
  try {
    const { roundId } = await makeSmallProvince(pool)
    for (let from = 0; from < reports; from += atOnce) {
      const sent = Array.from({ length: Math.min(atOnce, reports - from) }, (_, at) =>
        fullAnswers(midTermTemplate, from + at, (item, key) =>
          longText(250, (from + at) * 31 + item.length + key.length),
        ),
      )
      await addSentReports(pool, roundId, sent.length, sent)
    }
    const peak = join(files, `peak-${reports}`)
    const preloaded = new URL('../../testing/peak-memory.ts', import.meta.url).href
    const command = [join(import.meta.dirname, '..', 'bao-cao.ts'), 'compile', 'so-ket-2026', '--basis', 'sent']
    const child = spawn(process.execPath, ['--import', preloaded, ...command, '--out', join(files, String(reports))], {
      env: childEnvironment({ DATABASE_URL: database.url, PEAK_MEMORY_FILE: peak, NODE_NO_WARNINGS: '1' }),
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    expect(await once(child, 'exit')).toEqual([0, null])
    if (reports === most) await refusesInWords(database.url)
    return Number(readFileSync(peak, 'utf8')) / 1e6
  } finally {
    await pool.end()
    await database.drop()
  }
}

/** What is more than the bound holds is no crash, and leaves nothing behind. */
async function refusesInWords(url: string): Promise<void> {
  const folder = join(files, 'refused')
  const wanted = { round: 'so-ket-2026', folder, asOf: null, basis: 'sent' } as const
  await expect(compileApart(url, wanted, 12)).rejects.toThrow('are more than 12 MB can compile')
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
}

it('compiles a round of any size in at most 300 MB more than one of ten reports', {
  timeout: 360_000 + most * 60,
}, async () => {
  const [idle, few, many] = [await peakOf(10), await peakOf(most / 4), await peakOf(most)]
  process.stdout.write(`${[idle, few, many].map((mb) => mb.toFixed(0)).join(', ')} MB\n`)
  expect(many - idle).toBeLessThan(300)
  // Four times the reports take no more than four times what they add.
  expect(many - idle).toBeLessThan(4 * Math.max(few - idle, 40))
})
