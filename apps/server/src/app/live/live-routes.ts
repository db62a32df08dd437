import type { IncomingHttpHeaders } from 'node:http'
import { liveMessages, livePath } from '@thidua/schema/http/live'
import { personHeader } from '@thidua/schema/http/person-header'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forgetTemplates } from '#domain/templates.ts'
import type { LiveEvents } from '#events/live-events.ts'
import { readPosition } from '#events/position.ts'
import type { SignedIn } from '#graphql/context.ts'
import type { Log } from '#lib/log.ts'
import { assertOwnPage } from '../sign-in/page-person.ts'
import { Audience, type Hearer } from './audience.ts'
import { catchUp } from './catch-up.ts'
import { openStream } from './stream.ts'

/** A browser holds one, or one a window where its windows cannot share. */
const maxStreamsOfPerson = 12
const maxStreams = 5_000
/** A sign of life, which keeps proxies from cutting a silent line; each stream has its own rhythm. */
const beatMs = { from: 15_000, spread: 8_000 }

interface LiveRoutes {
  readonly events: LiveEvents
  /** Who a request's sender is, without keeping their session open: nobody may be looking at the page. */
  readonly viewerOf: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>
  readonly log: Log
}

interface Query {
  /** The page's person: an `EventSource` sends no headers of its own. */
  readonly person?: string
  /** Id of the last message that the browser has: it goes on from there. */
  readonly after?: string
  /** Milliseconds since the page began to read what it shows, where it has had no message yet. */
  readonly readMs?: string
}

/** All streams of a server. */
export interface LiveStreams {
  /** Ends them, so that the browsers go to another server, and opens no more. */
  close(): void
}

/** `GET /api/live`: what happens, to whoever may know of it, as it happens. */
export function liveRoutes(app: FastifyInstance, { events, viewerOf, log }: LiveRoutes): LiveStreams {
  const audience = new Audience()
  const ends = new Set<() => void>()
  let closed = false
  events.listen({
    agencyIds: () => audience.agencyIds(),
    hear: (happenings) => {
      // Before anybody asks anew: what a round asks may be explained otherwise.
      if (happenings.some(({ kind }) => kind === 'round' || kind === 'anything')) forgetTemplates()
      audience.tell(happenings)
      // Perhaps they signed out, or may see other things now.
      for (const happening of happenings)
        if (happening.kind === 'person') for (const hearer of audience.of(happening.personId)) hearer.look()
    },
  })

  app.get<{ Querystring: Query }>(livePath, async (request, reply) => {
    const { person, after, readMs } = request.query
    const viewer = await viewerOf(request.headers)
    if (viewer === null) return refuse(reply, 401, 'UNAUTHENTICATED')
    assertOwnPage(person === undefined ? request.headers : { [personHeader]: person }, viewer.personId)
    if (closed || audience.size >= maxStreams) return refuse(reply, 503, 'UNAVAILABLE')
    if (audience.of(viewer.personId).length >= maxStreamsOfPerson) return refuse(reply, 429, 'TOO_MANY')
    await events.start()
    if (reply.raw.destroyed) return reply

    let current = viewer
    let timer: NodeJS.Timeout
    const stream = openStream(reply, () => {
      clearTimeout(timer)
      ends.delete(stream.end)
      audience.leave(hearer)
    })
    const hearer: Hearer = {
      get viewer() {
        return current
      },
      hear: (news) => stream.send(liveMessages.news, news.print(), events.position()),
      look: () => void look(),
    }
    const sit = (now: SignedIn) => {
      if (reply.raw.destroyed) return
      current = now
      audience.seat(hearer)
    }
    const look = () =>
      viewerOf(request.headers).then(
        (now) => {
          if (now?.personId === viewer.personId) return sit(now)
          stream.send(liveMessages.over, '', null)
          stream.end()
        },
        // Nobody is sent away because the database could not say.
        () => undefined,
      )
    const beatLater = () => {
      timer = setTimeout(
        () => {
          stream.send(liveMessages.beat, '', events.position())
          void look()
          beatLater()
        },
        beatMs.from + Math.random() * beatMs.spread,
      )
    }
    sit(viewer)
    ends.add(stream.end)
    beatLater()
    // The stream hears already: what happens meanwhile is told twice rather than not at all.
    const from =
      readPosition(String(request.headers['last-event-id'] ?? after ?? '')) ?? events.positionBefore(lasted(readMs))
    await catchUp(events, audience, from, hearer).catch((error: unknown) => {
      log.warn({ err: error }, 'a page could not be told what it missed')
      stream.end()
    })
    stream.send(liveMessages.beat, '', events.position())
    return reply
  })

  const close = () => {
    closed = true
    for (const end of ends) end()
  }
  app.addHook('preClose', (done) => {
    close()
    done()
  })
  return { close }
}

/** A page that does not say how old it is may show anything. */
const lasted = (readMs: string | undefined): number => (/^\d{1,9}$/u.test(readMs ?? '') ? Number(readMs) : Infinity)

const refuse = (reply: FastifyReply, status: number, code: string): FastifyReply => reply.code(status).send({ code })
