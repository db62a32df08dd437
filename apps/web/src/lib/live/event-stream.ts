import { liveMessages, livePath, type News } from '@thidua/schema/http/live'
import { pagePersonId } from '../page-person.ts'
import { isSignedIn, lookAtSession, subscribeSession } from '../session/session.ts'

/** The server gives a sign of life more often; a line that is silent longer is dead. */
const maxSilenceMs = 45_000
const firstPauseMs = 2_000
const maxPauseMs = 60_000

/** A message of the stream: news, or null for a sign of life. */
export interface Told {
  readonly id: string | null
  readonly news: News | null
}

interface StreamOptions {
  /** Id of the last message that the page had, from whichever stream; null for none. */
  readonly after: string | null
  readonly hear: (told: Told) => void
  /** There is no line just now. */
  readonly silent: () => void
}

/** Holds the line to the server: opens it again when it broke, where it left off. Gives the way to end it. */
export function openEventStream({ after, hear, silent }: StreamOptions): () => void {
  let lastId = after
  let source: EventSource | null = null
  let pauseMs = firstPauseMs
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  const close = () => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const again = (waitMs: number) => {
    close()
    silent()
    if (!ended) timer = setTimeout(open, waitMs)
  }
  const watch = () => {
    clearTimeout(timer)
    timer = setTimeout(() => again(0), maxSilenceMs)
  }
  const take = ({ data, lastEventId }: MessageEvent<string>) => {
    watch()
    pauseMs = firstPauseMs
    lastId = lastEventId || lastId
    hear({ id: lastId, news: data === '' ? null : (JSON.parse(data) as News) })
  }

  function open(): void {
    // Signed out: whoever signs in again opens it.
    if (ended || source || !isSignedIn()) return
    const opened = new EventSource(addressOf(lastId))
    source = opened
    opened.addEventListener(liveMessages.news, take)
    opened.addEventListener(liveMessages.beat, take)
    opened.addEventListener(liveMessages.over, () => {
      again(maxPauseMs)
      void lookAtSession()
    })
    opened.addEventListener('error', () => {
      // A line that broke the browser takes up by itself; an answer that was a refusal it does not.
      if (opened.readyState !== EventSource.CLOSED) return silent()
      again(pauseMs)
      pauseMs = Math.min(pauseMs * 2, maxPauseMs)
      void lookAtSession()
    })
    watch()
  }

  const openNow = () => {
    if (source?.readyState === EventSource.OPEN) return
    close()
    open()
  }
  const stopFollowing = subscribeSession(openNow)
  addEventListener('online', openNow)
  open()
  return () => {
    ended = true
    close()
    stopFollowing()
    removeEventListener('online', openNow)
  }
}

/** What was read since the page began may be older than the line. */
function addressOf(lastId: string | null): string {
  const query = new URLSearchParams({ person: pagePersonId() ?? '' })
  if (lastId === null) query.set('readMs', String(Math.ceil(performance.now())))
  else query.set('after', lastId)
  return `${livePath}?${query}`
}
