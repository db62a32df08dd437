import type { Pool } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import type { JobQueue } from '#jobs/job-queue.ts'
import { transaction } from '#lib/transaction.ts'
import { hasStaleFacts, projectStaleFacts } from './project-stale-facts.ts'

/** Projects the facts of submissions that a migration has named. */
const factsJob: JobKind<Record<string, never>> = {
  name: 'project-facts',
  data: z.record(z.string(), z.never()),
  retries: { retryLimit: 20, retryDelay: 60, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 4 * 3600,
}

/** What projects stale facts, beside people's own work. */
export const projectsFacts = (pool: Pool): JobHandler =>
  handles(factsJob, async (_, signal) => {
    await projectStaleFacts(pool, signal)
  })

/** Leaves the job where there are such facts. Two servers that start leave two, which take turns. */
export async function leaveFactsJob(pool: Pool, jobs: Pick<JobQueue, 'enqueue'>): Promise<void> {
  if (await hasStaleFacts(pool)) await transaction(pool, (client) => jobs.enqueue(client, factsJob, {}))
}
