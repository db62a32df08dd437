import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '#lib/log.ts'
import type { Queryable } from '#lib/sql.ts'
import { longestWaitMs } from '#lib/turns/waiting.ts'

/** Every server of a database listens on it. */
const channelName = 'thidua_events'
/** PostgreSQL takes 8,000 bytes; ids are ASCII. */
const maxPayloadUnits = 7_900
const firstPauseMs = 250
const maxPauseMs = 10_000

interface ChannelOptions {
  readonly url: string
  readonly log: Log
  /** What a server told. */
  readonly hear: (payload: string) => void
  /** The connection is there, for the first time or again; what was told meanwhile was not heard. */
  readonly connected: (db: Queryable) => Promise<void>
}

/** The one connection by which a server tells and hears. */
export interface Channel {
  /** Connects, and again whenever the connection breaks. */
  open(): Promise<void>
  /** Null while there is none. */
  readonly db: Queryable | null
  /** Tells all servers, this one too. Throws where there is no connection, or it breaks. */
  tell(parts: readonly string[]): Promise<void>
  close(): Promise<void>
}

const notify = {
  name: 'live-tell',
  text: `SELECT pg_notify('${channelName}', payload) FROM unnest($1::text[]) payload`,
}

export function createChannel({ url, log, hear, connected }: ChannelOptions): Channel {
  let client: pg.Client | null = null
  const ended = new AbortController()

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'thidua events',
      // What is told is told again by who reads the tables: no disk is waited for.
      options: '-c synchronous_commit=off',
      connectionTimeoutMillis: longestWaitMs,
      query_timeout: longestWaitMs,
      keepAlive: true,
    })
    const lost = () => {
      if (client !== fresh) return
      client = null
      log.warn('the connection that events come by broke')
      void reconnect()
    }
    fresh.on('error', lost)
    fresh.on('end', lost)
    fresh.on('notification', ({ payload }) => hear(payload ?? ''))
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${channelName}`)
      await connected(fresh)
    } catch (error) {
      await fresh.end().catch(() => undefined)
      throw error
    }
    if (ended.signal.aborted) return fresh.end()
    client = fresh
  }

  async function reconnect(pauseMs = firstPauseMs): Promise<void> {
    try {
      await wait(pauseMs, undefined, { signal: ended.signal, ref: false })
      await connect()
    } catch {
      if (!ended.signal.aborted) await reconnect(Math.min(pauseMs * 2, maxPauseMs))
    }
  }

  return {
    open: () => connect().catch(() => void reconnect()),
    get db() {
      return client
    },
    tell: async (parts) => {
      if (!client) throw new Error('there is no connection to tell by')
      await client.query({ ...notify, values: [payloadsOf(parts)] })
    },
    close: async () => {
      ended.abort()
      const last = client
      client = null
      await last?.end().catch(() => undefined)
    },
  }
}

/** As few payloads as hold all parts, each a line. */
export function payloadsOf(parts: readonly string[]): string[] {
  const payloads: string[] = []
  let payload = ''
  for (const part of parts) {
    if (payload !== '' && payload.length + part.length + 1 > maxPayloadUnits) {
      payloads.push(payload)
      payload = ''
    }
    payload = payload === '' ? part : `${payload}\n${part}`
  }
  return payload === '' ? payloads : [...payloads, payload]
}
