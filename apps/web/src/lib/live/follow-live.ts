import { noNews } from '@thidua/schema/http/live'
import { newId } from '../new-id.ts'
import { pagePersonId } from '../page-person.ts'
import { openEventStream, type Told } from './event-stream.ts'
import { setHearing, spreadNews } from './news.ts'

/** A tab that leads says something as often as the server does; one that is silent longer may be frozen. */
const maxSilenceMs = 60_000
/** What was told is kept so long for tabs that have just been opened. */
const keptMs = 5 * 60_000

/** What tabs of one person say to each other. */
type Said =
  /** By the tab that has the stream; `to` one tab alone. */
  | { readonly kind: 'told'; readonly told: Told; readonly to: string | null }
  /** By a tab that has begun to listen: its page was read within the last `readMs`. */
  | { readonly kind: 'joined'; readonly me: string; readonly readMs: number }

/**
 * Follows what happens as long as the page lives. A browser has six connections for all tabs, so they share one stream: the
 * tab that holds a lock has it and tells the others; when it goes, the next goes on from the last message. Without locks
 * (plain http) a tab has a stream of its own while it is seen.
 */
export function followLive(): () => void {
  const shares = 'locks' in navigator && 'BroadcastChannel' in globalThis
  return shares ? shareStream(`live ${pagePersonId()}`) : holdWhileSeen()
}

function take({ news }: Told): void {
  setHearing(true)
  if (news) spreadNews(news)
}

const silent = () => setHearing(false)

function holdWhileSeen(): () => void {
  let after: string | null = null
  let end: (() => void) | null = null
  const hear = (told: Told) => {
    after = told.id
    take(told)
  }
  const look = () => {
    const seen = document.visibilityState === 'visible'
    if (seen) end ??= openEventStream({ after, hear, silent })
    else {
      end?.()
      end = null
      silent()
    }
  }
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    end?.()
  }
}

function shareStream(name: string): () => void {
  const me = newId()
  const channel = new BroadcastChannel(name)
  const left = new AbortController()
  const say = (said: Said) => channel.postMessage(said)
  let recent: { readonly atMs: number; readonly told: Told }[] = []
  let last: Told | null = null
  let heardMs = performance.now()
  let leads = false

  const hear = (told: Told) => {
    heardMs = performance.now()
    last = told
    take(told)
  }
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'told') {
      if (data.to === null || data.to === me) hear(data.told)
    } else if (leads) sayRecent(data)
  }

  /** Tells a tab that has just been opened what it cannot have read and did not hear. */
  function sayRecent({ me: to, readMs }: Extract<Said, { kind: 'joined' }>): void {
    const id = last?.id ?? null
    const sinceMs = performance.now() - readMs
    if (readMs > keptMs) say({ kind: 'told', told: { id, news: { ...noNews, own: true, anything: true } }, to })
    for (const { atMs, told } of recent) if (atMs >= sinceMs) say({ kind: 'told', told, to })
    // The one before news that is under way: who joins may have to go on from here.
    if (last) say({ kind: 'told', told: { id, news: null }, to })
  }

  /** Has the stream until the page goes or another tab takes the lock. */
  const lead = async (lock: AbortSignal) => {
    leads = true
    const end = openEventStream({
      after: last?.id ?? null,
      hear: (told) => {
        const nowMs = performance.now()
        if (told.news) recent = [...recent.filter(({ atMs }) => nowMs - atMs < keptMs), { atMs: nowMs, told }]
        hear(told)
        say({ kind: 'told', told, to: null })
      },
      silent,
    })
    await new Promise<void>((resolve) => lock.addEventListener('abort', () => resolve(), { once: true }))
    leads = false
    recent = []
    end()
  }

  /** Waits for its turn to lead; `steal` from a tab that says nothing any more. */
  function queue(steal: boolean): void {
    const lock = new AbortController()
    const leave = () => lock.abort()
    left.signal.addEventListener('abort', leave, { once: true })
    navigator.locks
      .request(name, steal ? { steal } : { signal: lock.signal }, () => lead(lock.signal))
      .catch(() => {
        lock.abort()
        // Another tab took the lead: this one waits behind it.
        if (!left.signal.aborted && !steal) queue(false)
      })
      .finally(() => left.signal.removeEventListener('abort', leave))
  }

  const watch = setInterval(() => {
    if (leads || performance.now() - heardMs < maxSilenceMs) return
    silent()
    heardMs = performance.now()
    if (document.visibilityState === 'visible') queue(true)
  }, maxSilenceMs / 4)

  queue(false)
  if (!leads) say({ kind: 'joined', me, readMs: Math.ceil(performance.now()) })
  return () => {
    left.abort()
    clearInterval(watch)
    channel.close()
    silent()
  }
}
