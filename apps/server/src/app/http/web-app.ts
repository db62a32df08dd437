import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Paths that are the server's own: an unknown one below them is not a page of the web app. */
const ownPaths = /^\/(?:api|graphql|letters|exports|imports|healthz|assets)(?:\/|\?|$)/u

/**
 * The built web app. Files under /assets carry a hash in their name and never change; every other path is
 * the app's own page, which must be asked for anew.
 */
export async function serveWebApp(app: FastifyInstance, webFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webFolder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(webFolder, 'assets'))
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (!reads || ownPaths.test(request.url)) return reply.code(404).send({ code: 'NOT_FOUND' })
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(createReadStream(join(webFolder, 'index.html')))
  })
}
