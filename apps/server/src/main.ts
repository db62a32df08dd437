import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { byItselfHeader } from '@thidua/schema/http/live'
import { calendarRoutes } from '#app/calendar/calendar-routes.ts'
import { compilationRoutes } from '#app/compilations/compilation-routes.ts'
import { directoryImportRoutes } from '#app/directory-import/directory-import-routes.ts'
import { exportRoutes } from '#app/exports/export-routes.ts'
import { archiveRoutes } from '#app/files/archive-routes.ts'
import { fileRoutes } from '#app/files/file-routes.ts'
import { uploadRoutes } from '#app/files/upload-routes.ts'
import { importRoutes } from '#app/imports/import-routes.ts'
import { letterRoutes } from '#app/letters/letter-routes.ts'
import { hearActs } from '#domain/reports/telling/hear-acts.ts'
import { leaveWordsJob } from '#domain/search/words-job.ts'
import type { Context } from '#graphql/context.ts'
import { warmPress } from '#heavy/pdf/pdf-press.ts'
import type { Database } from '#lib/database.ts'
import type { Env } from '#lib/env.ts'
import { openStore } from '#lib/files/open-store.ts'
import { scannerAt } from '#lib/files/scan-file.ts'
import type { Log } from '#lib/log.ts'
import { leaveFactsJob } from '#subjects/submission/facts-job.ts'
import { authRoutes } from './app/account/auth-routes.ts'
import { createGraphqlServer } from './app/graphql/graphql-server.ts'
import { type DocumentTexts, trustDocuments, trustedOnly, webDocuments } from './app/graphql/trusted-documents.ts'
import { beforeExecution } from './app/graphql/unavailable.ts'
import { hasHanded } from './app/handed/has-handed.ts'
import { healthRoutes } from './app/health/health-routes.ts'
import { createReadiness } from './app/health/readiness.ts'
import { createHttp } from './app/http/http.ts'
import { left } from './app/http/left.ts'
import { serveWebApp } from './app/http/web-app.ts'
import { installationRoute } from './app/installation/installation-route.ts'
import { liveRoutes } from './app/live/live-routes.ts'
import { signalOf } from './app/live/signal-of.ts'
import { assertOwnPage } from './app/sign-in/page-person.ts'
import { readSession } from './app/sign-in/session.ts'
import { readSessionToken, sessionCookieName } from './app/sign-in/session-cookie.ts'
import { sessionGate } from './app/sign-in/session-gate.ts'
import { withRights } from './app/sign-in/with-rights.ts'
import { createLiveEvents } from './events/live-events.ts'
import { jobHandlers } from './job-handlers.ts'
import { createJobQueue } from './jobs/job-queue.ts'
import { schema } from './schema.ts'

export interface ServeOptions {
  readonly database: Database
  readonly env: Env
  readonly log: Log
  /** Folder of the built web app; null serves the API alone. */
  readonly webFolder: string | null
  /** Operations taken in production; the web app's own unless given (integrators, benchmarks). */
  readonly documents?: DocumentTexts
}

/** Builds the whole server without listening: tests send requests into it. */
export async function createServer({ database, env, log, webFolder, documents = webDocuments() }: ServeOptions) {
  const app = await createHttp({ ...env, log })
  const readiness = createReadiness(database.writes)
  const https = env.appUrl.startsWith('https:')
  const cookieName = sessionCookieName(https)
  const tokenOf = (cookie: string | undefined) => readSessionToken(cookie, cookieName, env.sessionSecret)
  const viewerOf = async (headers: IncomingHttpHeaders, extend: 'ifStale' | 'never') => {
    const session = await readSession(database, tokenOf(headers.cookie), extend)
    return session && withRights(session, env)
  }
  const askerOf = sessionGate(
    app,
    async (headers) => {
      const viewer = await viewerOf(headers, headers[byItselfHeader] === undefined ? 'ifStale' : 'never')
      if (viewer) assertOwnPage(headers, viewer.personId)
      return viewer
    },
    (request) => hasHanded(database.writes, request),
  )

  const events = createLiveEvents(database, log)
  hearActs(database.writes, (act) => events.tell(signalOf(act)))
  const store = openStore(env)
  const jobs = createJobQueue(database.url, jobHandlers(database, env, events, store), log)

  // In development the web app sends texts, and what was built last may be of another day.
  const open = env.mode !== 'production'
  const trusted = trustDocuments(schema, open ? {} : documents)
  const apollo = createGraphqlServer({ schema, documents: trusted, open, log })
  await apollo.start()
  app.post(
    '/graphql',
    { preHandler: open ? [] : [trustedOnly] },
    fastifyApolloHandler(apollo, {
      context: async (request, reply): Promise<Context> => ({
        viewer: await beforeExecution(askerOf(request)),
        database,
        jobs,
        events,
        log,
        mails: env.smtpUrl !== undefined,
        // Asked for by few: most requests need no ear for it.
        get left() {
          return left(reply)
        },
      }),
    }),
  )
  calendarRoutes(app, { database, appUrl: env.appUrl })
  compilationRoutes(app, { database, askerOf, log })
  letterRoutes(app, { database, askerOf, log, appUrl: env.appUrl })
  exportRoutes(app, { database, askerOf, log })
  await importRoutes(app, { database, askerOf })
  await uploadRoutes(app, { database, askerOf, log, store, scan: scannerAt(env.clamavUrl) })
  fileRoutes(app, { database, askerOf, log, store })
  archiveRoutes(app, { database, askerOf, log, store, appUrl: env.appUrl })
  authRoutes(app, { database, log, jobs, events, secret: env.sessionSecret, tokenOf, https, env })
  directoryImportRoutes(app, { database, askerOf, log })
  installationRoute(app, database.pool, env)
  const streams = liveRoutes(app, { events, viewerOf: (headers) => viewerOf(headers, 'never'), log })
  healthRoutes(app, readiness)
  if (webFolder !== null) await serveWebApp(app, webFolder, { offline: env.offlinePages })
  app.addHook('onClose', () => Promise.all([apollo.stop(), jobs.stop(), events.stop()]))
  return { app, jobs, events, streams, readiness }
}

/** Serves app and API on one port; the database is the caller's. */
export async function serve(
  options: ServeOptions,
): Promise<{ url: string; close(hurry?: AbortSignal): Promise<void> }> {
  const { app, jobs, events, streams, readiness } = await createServer(options)
  const url = await app.listen({ host: options.env.host, port: options.env.port })
  await events.start()
  await jobs.work()
  await leaveFactsJob(options.database.writes, jobs)
  await leaveWordsJob(options.database.writes, jobs)
  warmPress()
  return {
    url,
    /**
     * Says first that no more requests are welcome and serves on, so that a proxy turns to another server before it
     * finds this one gone; then lets running requests finish. `hurry` leaves out the waiting.
     */
    close: async (hurry) => {
      readiness.stop()
      streams.close()
      const waited = wait(options.env.drainSeconds * 1000, undefined, { ...(hurry ? { signal: hurry } : {}) })
      await waited.catch(() => undefined) // nobody to wait for
      await app.close()
    },
  }
}
