import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { isPage } from '@thidua/schema/http/routes'
import type { FastifyInstance } from 'fastify'

/** Where the build has its service worker. */
const workerAddress = '/service-worker.js'

/**
 * The worker of an installation that wants none: browsers fetch it in the place of the one they have, and it takes the
 * kept files and itself away. (`Clear-Site-Data` would do so too, and take unsent texts along.)
 */
const lastWorker = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name)
  await registration.unregister()
})()))
`

/**
 * The built web app. Files under /assets carry a hash in their name and never change; its pages are all one file,
 * which must be asked for anew. What is nobody's page is not found: a browser is told so by that same file. `offline`
 * false takes the service worker back that browsers have.
 */
export async function serveWebApp(app: FastifyInstance, webFolder: string, { offline = true } = {}): Promise<void> {
  if (!offline)
    app.get(workerAddress, (_, reply) =>
      reply.header('cache-control', 'no-cache').type('application/javascript; charset=utf-8').send(lastWorker),
    )
  await app.register(fastifyStatic, {
    globIgnore: offline ? [] : [`${workerAddress.slice(1)}*`],
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
    const path = request.url.split('?', 1)[0] ?? ''
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const page = reads && isPage(path)
    if (!page && !(reads && request.headers.accept?.includes('text/html')))
      return reply.code(404).send({ code: 'NOT_FOUND' })
    return reply
      .code(page ? 200 : 404)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(createReadStream(join(webFolder, 'index.html')))
  })
}
