import type { FastifyInstance } from 'fastify'
import type { Readiness } from './readiness.ts'

/**
 * `/livez`: the process answers; one that does not is to be started again. `/readyz`: send it requests, or (503, with
 * the reason) not just now. A server that stops lets go of connections that a proxy keeps open.
 */
export function healthRoutes(app: FastifyInstance, readiness: Readiness): void {
  app.get('/livez', async () => ({ alive: true }))
  app.get('/readyz', async (_, reply) => {
    const why = await readiness.look()
    return why === null ? { ready: true } : reply.code(503).send({ ready: false, why })
  })
  app.addHook('onSend', (_, reply, payload, done) => {
    if (readiness.stopping) void reply.header('connection', 'close')
    done(null, payload)
  })
}
