import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { isPage } from '@thidua/schema/http/routes'
import type { FastifyInstance } from 'fastify'

/**
 * The built web app. Files under /assets carry a hash in their name and never change; its pages are all one file,
 * which must be asked for anew. What is nobody's page is not found: a browser is told so by that same file.
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
