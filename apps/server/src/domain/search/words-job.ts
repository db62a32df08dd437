import type { Pool } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import type { JobQueue } from '#jobs/job-queue.ts'
import { transaction } from '#lib/transaction.ts'
import { countDueWords, projectDueWords } from './project-words.ts'

/** Works out what reports are found by, where more are due than a search does by the way. */
const wordsJob: JobKind<Record<string, never>> = {
  name: 'project-words',
  data: z.record(z.string(), z.never()),
  retries: { retryLimit: 20, retryDelay: 60, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 4 * 3600,
}

/** A transaction's worth. */
const batchReports = 20

/** Works until nothing is due, or somebody else is at it; gives the number of what was taken. */
export async function projectAllDueWords(pool: Pool, signal: AbortSignal): Promise<number> {
  let taken = 0
  for (;;) {
    signal.throwIfAborted()
    const some = await projectDueWords(pool, batchReports, signal)
    if (!some) return taken
    taken += some
  }
}

export const projectsWords = (pool: Pool): JobHandler =>
  handles(wordsJob, async (_, signal) => {
    await projectAllDueWords(pool, signal)
  })

/** Leaves the job where anything is due. */
export async function leaveWordsJob(pool: Pool, jobs: Pick<JobQueue, 'enqueue'>): Promise<void> {
  if ((await countDueWords(pool)) > 0) await transaction(pool, (client) => jobs.enqueue(client, wordsJob, {}))
}

/** When a search last left the job, by pool: a crowd of searches leaves one. */
const left = new WeakMap<Pool, number>()
const againAfterMs = 30_000

/** The same for who searches: does a few by the way, and leaves the rest. Gives how many are still due. */
export async function catchUpWords(
  { pool, writes }: { readonly pool: Pool; readonly writes: Pool },
  jobs: Pick<JobQueue, 'enqueue'>,
): Promise<number> {
  if ((await countDueWords(pool)) === 0) return 0
  await projectDueWords(writes, batchReports, new AbortController().signal)
  const due = await countDueWords(pool)
  if (due === 0 || Date.now() - (left.get(pool) ?? 0) < againAfterMs) return due
  left.set(pool, Date.now())
  await leaveWordsJob(writes, jobs)
  return due
}
