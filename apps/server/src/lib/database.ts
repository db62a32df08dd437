import { hash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@thidua/prisma/client'
import pg from 'pg'
import { longestRowWaitMs, longestWaitMs } from './turns/waiting.ts'

/**
 * The connections of a server, in pools that never wait for each other: who reads does not stand behind commits when
 * the disk stalls, and nobody behind what takes long by its nature.
 */
export interface Database {
  readonly url: string
  /** Reads: pages, lists, who is signed in; Prisma's too. */
  readonly pool: pg.Pool
  /** Whatever commits: saves, acts, sign-ins. */
  readonly writes: pg.Pool
  /** Dashboards and exports, which read all of a round. */
  readonly slow: pg.Pool
  readonly prisma: PrismaClient
  close(): Promise<void>
}

/** Statements with more parameters come from lists of any length: naming each would fill the server's cache. */
const longestNamedStatement = 24

export interface DatabaseOptions {
  /** Of the pool for reads. The others are smaller: saves go in groups, and two cores do no more at once. */
  readonly connections?: number
  /** A connection may break while nobody waits for an answer (a restart of the server); the pool replaces it. */
  readonly onConnectionError?: (error: Error) => void
}

const writeConnections = 8
const slowConnections = 4

export function createDatabase(
  url: string,
  { connections = 16, onConnectionError = () => undefined }: DatabaseOptions = {},
): Database {
  const open = (max: number) => createPool(url, max, onConnectionError)
  const [pool, writes, slow] = [open(connections), open(writeConnections), open(slowConnections)]
  // Prisma prepares its statements only when they have names: then each is planned once a connection.
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql, args }) =>
      args.length > longestNamedStatement ? '' : `p${hash('sha1', sql, 'base64url')}`,
  })
  const prisma = new PrismaClient({ adapter })
  return {
    url,
    pool,
    writes,
    slow,
    prisma,
    close: async () => {
      await prisma.$disconnect()
      await Promise.all([pool.end(), writes.end(), slow.end()])
    },
  }
}

function createPool(url: string, max: number, onConnectionError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'thidua',
    // Planning a page's statement anew for its ids takes longer than running it: 1.8 of 2.8 ms for a report.
    options: '-c plan_cache_mode=force_generic_plan',
    // A request gives up before its client does; the longest export stays well below.
    statement_timeout: 30_000,
    lock_timeout: longestRowWaitMs,
    idle_in_transaction_session_timeout: 30_000,
    // The server's own limits say nothing when it cannot be reached, or when all connections are taken.
    connectionTimeoutMillis: longestWaitMs,
    query_timeout: 35_000,
    keepAlive: true,
  })
  // Each connection, not the pool: one that breaks between two statements of a transaction is nobody's but ours,
  // and an error that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', onConnectionError))
  pool.on('error', () => undefined)
  return pool
}
