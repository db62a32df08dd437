import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '@thidua/prisma/embedded/start-postgres'
import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { loadDemo } from '@thidua/prisma/seed/seed'
import { projectAllDueWords } from '@thidua/server/src/domain/search/words-job.ts'
import { createDatabase } from '@thidua/server/src/lib/database.ts'
import type { Pool } from 'pg'
import type { BenchSettings } from './bench-settings.ts'
import { type ChildServer, startChildServer } from './child-server.ts'

/** The demo province on a durable PostgreSQL of its own, our server and the baseline over it. */
export interface Province {
  readonly pool: Pool
  readonly settings: BenchSettings
  readonly databasePid: number
  readonly ours: ChildServer
  readonly baseline: ChildServer
  /** A further server over the same database, in a process of its own that ends with the province. */
  serve(file: URL): Promise<ChildServer>
  /** Rows behind the figures, for the head of the table. */
  readonly size: string
}

let opened: Promise<{ province: Province; close(): Promise<void> }> | null = null

/** Opened by the first case that needs it, shared by all: starting it takes longer than a measurement. */
export async function openProvince(): Promise<Province> {
  opened ??= start()
  return (await opened).province
}

/** Gives the rows behind the figures; null when no case opened it. */
export async function closeProvince(): Promise<string | null> {
  const open = await opened
  opened = null
  await open?.close()
  return open?.province.size ?? null
}

async function start() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bench-province-'))
  chmodSync(dataFolder, 0o711) // so that PostgreSQL's own account can enter
  const closing: (() => unknown)[] = [() => rmSync(dataFolder, { recursive: true, force: true })]
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const postgres = await startPostgres({ dataFolder, durable: true })
    closing.push(postgres.stop)
    await deployMigrations(postgres.url)
    await loadDemo(postgres.url)
    // As our server has it: what is measured by hand plans its statements no worse.
    const { pool, close: closePool } = createDatabase(postgres.url)
    closing.push(closePool)
    // Else the first searches would do it, and the slices beside them pay for it.
    await projectAllDueWords(pool, new AbortController().signal)
    await pool.query('VACUUM ANALYZE')

    const settings = {
      databaseUrl: postgres.url,
      sessionSecret: randomBytes(32).toString('base64url'),
      connections: 16,
    }
    const serve = async (file: URL) => {
      const server = await startChildServer(fileURLToPath(file), settings)
      closing.push(server.close)
      return server
    }
    const ours = await serve(new URL('serve-ours.ts', import.meta.url))
    const baseline = await serve(new URL('../baseline/serve-baseline.ts', import.meta.url))
    const databasePid = postgres.pid
    return { province: { pool, settings, databasePid, ours, baseline, serve, size: await sizeOf(pool) }, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function sizeOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{
    size: string
  }>(`SELECT format('%s agencies, %s reports, %s draft fields, %s submissions',
    (SELECT count(*) FROM agency), (SELECT count(*) FROM report), (SELECT count(*) FROM draft_field),
    (SELECT count(*) FROM submission)) AS size`)
  return rows[0]?.size ?? ''
}
