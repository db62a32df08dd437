import type { Pool } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import { statement } from '#lib/sql.ts'
import { type Rehashed, rehashSubmissions } from './rehash-submissions.ts'

/** Hashes all submissions again, before people come. */
const sealsJob: JobKind<Record<string, never>> = {
  name: 'check-seals',
  data: z.record(z.string(), z.never()),
  retries: { retryLimit: 5, retryDelay: 600, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 4 * 3600,
  cron: '30 3 * * *',
}

/** References that are kept of those that differ. */
const mostNamed = 100

const keep = statement('keep-seal-check', 'INSERT INTO seal_check (checked, differ, different) VALUES ($1, $2, $3)')

/** Hashes every submission again and keeps what came of it. */
export async function checkSeals(pool: Pool, signal: AbortSignal): Promise<Rehashed> {
  const found = await rehashSubmissions(pool, signal)
  await keep(pool, [found.checked, found.different.length, found.different.slice(0, mostNamed)])
  return found
}

export const checksSeals = (pool: Pool): JobHandler =>
  handles(sealsJob, async (_, signal) => {
    await checkSeals(pool, signal)
  })
