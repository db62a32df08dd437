import { batch } from '#graphql/batch.ts'
import type { Context } from '#graphql/context.ts'
import { hasStaleFacts, projectStaleFactsOf } from './project-stale-facts.ts'

/** Databases in which no facts are stale. None become so while a server runs: a migration names them before. */
const fresh = new WeakSet<object>()

const freshen = batch(async ({ database: { pool } }: Context, ids: readonly string[]) => {
  if (await hasStaleFacts(pool)) await projectStaleFactsOf(pool, ids)
  else fresh.add(pool)
  return new Map<string, true>()
})

/**
 * Reads facts that come from sentences. Whoever reads a submission whose facts still wait to be projected anew gets
 * them projected now, and never reads that it cites nothing. Where none wait, `read` is called in the same turn: what
 * it asks for is gathered with its neighbours' as if it stood alone.
 */
export const freshFacts = <T>(context: Context, submissionId: string, read: () => T | Promise<T>): T | Promise<T> =>
  fresh.has(context.database.pool) ? read() : freshen(context, submissionId).then(read)
