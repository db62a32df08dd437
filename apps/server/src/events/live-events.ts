import type { Database } from '#lib/database.ts'
import type { Log } from '#lib/log.ts'
import type { Queryable } from '#lib/sql.ts'
import { type Channel, createChannel } from './channel.ts'
import { type Happening, type Signal, signalShape } from './happening.ts'
import { type Position, presentPosition, printPosition, settledPosition } from './position.ts'
import { Positions } from './positions.ts'
import { type Here, Presence } from './presence.ts'
import { maxActs, readActs, readAdministration, readReports, readSaves } from './read-happenings.ts'
import { Tail } from './tail.ts'

/** What is told goes out together so often at most. */
const tellEveryMs = 100
/** The tables are looked at so often even when nobody tells: a server may die between its commit and its signal. */
const lookEveryMs = 10_000
/** Tabs that give no sign of life any more are found so soon. */
const expireEveryMs = 1_000
/** While there is no connection, what was told waits; more is left to the tables. */
const maxWaiting = 2_000

/** Somebody who wants to hear: the streams of this server's pages. */
interface Listener {
  /** Agencies that anybody here belongs to. */
  agencyIds(): readonly string[]
  hear(happenings: readonly Happening[]): void
}

/** How servers of one database tell each other what happened. */
export interface LiveEvents {
  /** Tells all servers, in a moment, together with what else is told. To be called after the commit, never inside one. */
  tell(signal: Signal): void
  /** Begins to hear; harmless when it has. What is told before is told then. */
  start(): Promise<void>
  listen(listener: Listener): void
  /** Who has a report's draft open, as far as this server has heard. */
  here(reportId: string): Here[]
  /** What was committed after a position, and perhaps what was told since. Throws what reading throws. */
  since(position: Position): Promise<Happening[]>
  /** Where to go on from for whoever has heard all until now; null before the start. */
  position(): string | null
  /** A position before all that was committed in the last `ms`; null where that is too long ago. */
  positionBefore(ms: number): Position | null
  stop(): Promise<void>
}

export function createLiveEvents({ url, pool }: Pick<Database, 'url' | 'pool'>, log: Log): LiveEvents {
  const waiting = new Set<string>()
  const positions = new Positions()
  const presence = new Presence()
  let heard: Signal[] = []
  let tails: { readonly act: Tail; readonly administration: Tail } | null = null
  let listener: Listener = { agencyIds: () => [], hear: () => undefined }
  let started: Promise<void> | null = null
  let flushing: NodeJS.Timeout | null = null
  let looking: NodeJS.Timeout | null = null
  let expiring: NodeJS.Timeout | null = null
  let working = false

  const channel: Channel = createChannel({
    url,
    log,
    hear: (payload) => {
      heard.push(...payload.split('\n').flatMap(readSignal))
      void work()
    },
    connected: async (db) => {
      const position = await presentPosition(db)
      const before = positions.settled(performance.now())
      positions.begin(await settledPosition(db), performance.now())
      positions.keep(position, performance.now())
      tails ??= { act: new Tail(position.act), administration: new Tail(position.administration) }
      // What others told while nobody listened here.
      if (before) listener.hear(await readSaves(db, before.change))
      heard.push({ kind: 'acts' })
      setImmediate(() => {
        void work()
        flushLater()
      })
    },
  })

  /** One at a time: what is heard meanwhile is worked off next. */
  async function work(): Promise<void> {
    if (working || !channel.db) return
    working = true
    try {
      while (heard.length > 0 && channel.db) {
        const signals = heard
        heard = []
        const happenings = await happeningsOf(channel.db, signals)
        if (happenings.length > 0) listener.hear(happenings)
      }
    } catch (error) {
      log.warn({ err: error }, 'what happened could not be read')
      // Read with the next look.
    } finally {
      working = false
    }
  }

  async function happeningsOf(db: Queryable, signals: readonly Signal[]): Promise<Happening[]> {
    const direct = signals.flatMap((signal): Happening[] => {
      if (signal.kind === 'saved' || signal.kind === 'person') return [signal]
      // A sign of life that says nothing new is no news.
      return signal.kind === 'here' && presence.hear(signal, performance.now()) ? [signal] : []
    })
    const ofReports = signals.filter((signal) => signal.kind === 'report' || signal.kind === 'reading')
    return [
      ...direct,
      ...(await readReports(db, ofReports)),
      ...(signals.some(({ kind }) => kind === 'acts') ? await newActs(db) : []),
    ]
  }

  async function newActs(db: Queryable): Promise<Happening[]> {
    if (!tails) return []
    const acts = await readActs(db, tails.act.wanted)
    const administered = await readAdministration(db, tails.administration.wanted, listener.agencyIds())
    const now = performance.now()
    tails.act.take(acts.ids, now)
    tails.administration.take(administered.ids, now)
    // There may be more: they are read at once after these.
    if (acts.ids.length >= maxActs || administered.ids.length >= maxActs) heard.push({ kind: 'acts' })
    return [...acts.happenings, ...administered.happenings]
  }

  async function look(): Promise<void> {
    const { db } = channel
    if (!db) return
    try {
      positions.keep(await presentPosition(db), performance.now())
      heard.push({ kind: 'acts' })
      await work()
    } catch {
      // The connection tells by itself when it is lost.
    }
  }

  function expire(): void {
    const gone = presence.expire(performance.now())
    if (gone.length > 0) listener.hear(gone)
  }

  function flushLater(): void {
    if (flushing || waiting.size === 0) return
    flushing = setTimeout(() => {
      flushing = null
      void flush()
    }, tellEveryMs)
    flushing.unref()
  }

  async function flush(): Promise<void> {
    if (!channel.db) return
    const parts = [...waiting]
    waiting.clear()
    try {
      await channel.tell(parts)
    } catch {
      for (const part of parts) waiting.add(part)
    }
    flushLater()
  }

  return {
    tell: (signal) => {
      if (waiting.size >= maxWaiting) return
      const part = JSON.stringify(signal)
      // Said again it is the newest: who came, went and came back is here.
      waiting.delete(part)
      waiting.add(part)
      flushLater()
    },
    start: () => {
      started ??= channel.open().then(() => {
        looking = setInterval(() => void look(), lookEveryMs)
        looking.unref()
        expiring = setInterval(expire, expireEveryMs)
        expiring.unref()
      })
      return started
    },
    listen: (own) => {
      listener = own
    },
    here: (reportId) => presence.of(reportId, performance.now()),
    since: async (position) => {
      const acts = await readActs(pool, { after: position.act, missing: [] })
      const administered = await readAdministration(pool, { after: position.administration, missing: [] }, null)
      if (acts.ids.length >= maxActs || administered.ids.length >= maxActs) return [{ kind: 'anything' }]
      return [...acts.happenings, ...administered.happenings, ...(await readSaves(pool, position.change))]
    },
    position: () => {
      const position = positions.settled(performance.now())
      return position && printPosition(position)
    },
    positionBefore: (ms) => positions.before(ms, performance.now()),
    stop: async () => {
      if (flushing) clearTimeout(flushing)
      if (looking) clearInterval(looking)
      if (expiring) clearInterval(expiring)
      await channel.close()
    },
  }
}

/** None for what an older or newer release says. */
function readSignal(line: string): Signal[] {
  try {
    const { data } = signalShape.safeParse(JSON.parse(line))
    return data ? [data] : []
  } catch {
    return []
  }
}
