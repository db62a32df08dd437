import type { FastifyReply } from 'fastify'

/** Fires when whoever waits for an answer is gone before it was sent whole. */
export function left(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}
