import { type Job, type JobResult, PgBoss } from 'pg-boss'
import type { Log } from '#lib/log.ts'
import type { Queryable } from '#lib/sql.ts'
import type { JobHandler, LeaveJobs } from './job-kind.ts'

/** Work that goes on after the answer: kept in the database, run by whichever server is free, again after a crash. */
export interface JobQueue extends LeaveJobs {
  /** Begins to run what waits, and what runs by itself. */
  work(): Promise<void>
  /** Looks now for jobs whose server died, instead of at the next round of twenty seconds. */
  recover(): Promise<void>
  /** Resolves when the jobs under way have ended; all others wait for the next server. */
  stop(): Promise<void>
}

/** Longer than a mail server may be silent. */
const stopWithinMs = 25_000
/** A server that is killed lets go of its jobs after so long without a sign of life. */
const heartbeatSeconds = 20
/** Jobs that one server takes of a kind at a time; while so many wait it goes on without a pause. */
const batchSize = 8
/** A job that becomes due by itself, a second try, waits so long at most. */
const notifyPollingIntervalSeconds = 2

/** A connection of ours as pg-boss asks one. */
const through = (client: Queryable) => ({
  executeSql: (text: string, values: unknown[] = []) => client.query({ text, values }),
})

/** The queue of a database, on pg-boss and connections of its own; nothing is opened before it is needed. */
export function createJobQueue(url: string, handlers: readonly JobHandler[], log: Log): JobQueue {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'thidua jobs',
    schema: 'pgboss',
    max: 3,
    // The schema is one of our migrations: the role that serves need not own it.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    schedule: handlers.some(({ kind }) => kind.cron !== undefined),
    monitorIntervalSeconds: heartbeatSeconds,
    useListenNotify: true,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue met an error'))

  let started: Promise<void> | null = null
  const start = (): Promise<void> => {
    started ??= open().catch((error: unknown) => {
      started = null
      throw error
    })
    return started
  }
  const open = async (): Promise<void> => {
    await boss.start()
    for (const { kind } of handlers) {
      const options = { ...kind.retries, expireInSeconds: kind.expireInSeconds, heartbeatSeconds, notify: true }
      await boss.createQueue(kind.name, options)
      await boss.updateQueue(kind.name, options)
    }
  }

  /** One job's outcome; a failure is logged with the kind and the job's id, never with what it carries. */
  const outcome = async ({ kind, run }: JobHandler, job: Job<unknown>): Promise<JobResult> => {
    try {
      await run(job.data, job.signal, queue)
      return { id: job.id, status: 'completed' }
    } catch (error) {
      log.error({ err: error, job: kind.name, id: job.id }, 'a job failed; it is tried again')
      return { id: job.id, status: 'failed' }
    }
  }

  const queue: JobQueue = {
    enqueue: async (client, kind, data) => {
      await start()
      await boss.send(kind.name, kind.data.parse(data), { db: through(client) })
    },
    enqueueAll: async (client, kind, data) => {
      await start()
      const jobs = data.map((each) => ({ data: kind.data.parse(each) }))
      if (jobs.length > 0) await boss.insert(kind.name, jobs, { db: through(client) })
    },
    work: async () => {
      await start()
      for (const { kind } of handlers)
        if (kind.cron !== undefined) await boss.schedule(kind.name, kind.cron, {}, { tz: 'Asia/Ho_Chi_Minh' })
      for (const handler of handlers)
        await boss.work(
          handler.kind.name,
          { batchSize, burstWhenBatchFull: true, perJobResults: true, notifyPollingIntervalSeconds },
          (jobs) => Promise.all(jobs.map((job) => outcome(handler, job))),
        )
    },
    recover: async () => {
      await start()
      await boss.supervise()
    },
    stop: async () => {
      if (started) await boss.stop({ graceful: true, timeout: stopWithinMs, close: true })
    },
  }
  return queue
}
