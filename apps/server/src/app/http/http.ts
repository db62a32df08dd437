import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Env } from '#lib/env.ts'
import { isUnavailable } from '#lib/is-unavailable.ts'
import type { Log } from '#lib/log.ts'
import { OtherPersonError, otherPerson } from '#lib/other-person-error.ts'
import { atQuietMoment } from './quiet-moment.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route writes its own line for what it refuses. */
    audited?: boolean
  }
}

interface HttpOptions extends Pick<Env, 'appUrl' | 'appUrlSettled' | 'hstsSubdomains' | 'trustedProxy'> {
  readonly log: Log
  /** How long a stop waits for requests under way; what has not even arrived by then was never taken. */
  readonly drainMs?: number
}

/** A draft's texts in one request; uploads have their own limit. */
const largestBody = 1024 * 1024

/** Milliseconds. Fastify has no such limits of its own: a request half sent would be kept for ever. */
const timeouts = {
  /** For a whole request to arrive: the largest upload over half a megabit a second. */
  requestTimeout: 300_000,
  /** For a byte to move; the slowest answer takes less. */
  connectionTimeout: 120_000,
}

/** The HTTP server with what holds for every answer: headers, origin of writes, errors without insides. */
export async function createHttp({
  appUrl,
  appUrlSettled,
  hstsSubdomains,
  trustedProxy,
  log,
  drainMs = 8_000,
}: HttpOptions): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = log
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    // One line a request would be most of the log and tells whose report was read when.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    ...timeouts,
    forceCloseConnections: 'idle',
    // What arrives on a connection that was open already is answered to the end.
    return503OnClosing: false,
    // Only a proxy named in the settings may say whose address it speaks for.
    trustProxy: trustedProxy ?? false,
  })
  // What is not said to be kept is somebody's own.
  const security = await securityHeaders({ https: appUrl.startsWith('https:'), subdomains: hstsSubdomains })
  const headers = { ...security, 'cache-control': 'no-store' }
  app.addHook('onRequest', (_, reply, done) => {
    void reply.headers(headers)
    done()
  })
  // A browser keeps its connection open after an answer, and the server would wait for it: a minute after Ctrl-C.
  app.addHook('preClose', (done) => {
    app.server.keepAliveTimeout = 1
    setTimeout(() => app.server.closeAllConnections(), drainMs).unref()
    atQuietMoment(done)
  })
  // Quick settings: an answer is made once and read once; what never changes is kept by the browser.
  await app.register(fastifyCompress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  app.addHook('onRequest', sameOriginOnly({ appUrl, appUrlSettled, log }))
  // One line for whatever was refused; a route that accounts for its own says more.
  app.addHook('onResponse', (request, reply, done) => {
    const { url, config } = request.routeOptions
    if (reply.statusCode >= 400 && reply.statusCode < 500 && !config.audited)
      log.info({ route: url ?? 'none', status: reply.statusCode }, 'refused')
    done()
  })
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    // Whoever asked went away in the middle of the request: nobody's mistake, and nobody to answer.
    if (request.raw.errored) return reply.code(400).send({ code: 'REFUSED' })
    if (error instanceof OtherPersonError) return reply.code(otherPerson.http.status).send({ code: otherPerson.code })
    const route = request.routeOptions.url
    if (isUnavailable(error)) {
      log.warn({ err: error, route }, 'the database could not answer')
      return reply.code(503).header('retry-after', '5').send({ code: 'UNAVAILABLE' })
    }
    const status = error.statusCode ?? 500
    if (status >= 500) log.error({ err: error, route }, 'a request failed')
    return reply.code(status).send({ code: status >= 500 ? 'INTERNAL' : 'REFUSED' })
  })
  return app
}
