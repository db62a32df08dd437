import { migrationNames } from '@thidua/prisma/migrate/migration-files'
import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'

/** Why a server should be sent no requests just now; null when it should. */
type NotReady = 'stopping' | 'migrations' | 'database' | null

export interface Readiness {
  /** From now on the server says that it is not ready, and serves on. */
  stop(): void
  readonly stopping: boolean
  look(): Promise<NotReady>
}

const appliedMigrations = statement<{ count: number }>(
  'applied-migrations',
  `SELECT count(DISTINCT migration_name)::int AS count FROM _prisma_migrations
  WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND migration_name = ANY($1)`,
)

/**
 * A write that needs room on the disk which it did not have before, and a commit. A table of the session's own, because
 * whoever saves the whole database (pg_dump) locks all others for as long as that takes.
 */
const probe = statement(
  'probe-writing',
  `CREATE TEMPORARY TABLE readiness_probe ON COMMIT DROP AS SELECT repeat('x', 2000) AS filler FROM generate_series(1, 16)`,
)

/** However many ask, the database is asked once in this time. */
const goodForMs = 1_000

/**
 * Whether requests are welcome: the database is migrated as far as this release needs, and takes a write that needs
 * room – one that only reads, or whose disk is full, would refuse every save.
 */
export function createReadiness(pool: Pool): Readiness {
  const wanted = migrationNames()
  let stopping = false
  let last: { readonly at: number; readonly found: Promise<NotReady> } | null = null

  async function ask(): Promise<NotReady> {
    try {
      const [applied] = await appliedMigrations(pool, [wanted])
      if ((applied?.count ?? 0) < wanted.length) return 'migrations'
      await probe(pool, [])
      return null
    } catch {
      return 'database'
    }
  }

  return {
    stop: () => {
      stopping = true
    },
    get stopping() {
      return stopping
    },
    look: async () => {
      if (stopping) return 'stopping'
      const now = performance.now()
      if (last === null || now - last.at > goodForMs) last = { at: now, found: ask() }
      return last.found
    },
  }
}
