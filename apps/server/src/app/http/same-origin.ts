import type { FastifyReply, FastifyRequest } from 'fastify'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A request that changes something comes from our own pages: browsers say so in `Sec-Fetch-Site`, older
 * ones in `Origin`. A client that says neither is refused; a script of an integrator sets
 * `Sec-Fetch-Site: none`.
 */
export const sameOriginOnly = (appUrl: string) => {
  const origin = new URL(appUrl).origin
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (reading.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    const ours = site === undefined ? request.headers.origin === origin : site === 'same-origin' || site === 'none'
    if (!ours) await reply.code(403).send({ code: 'FOREIGN_ORIGIN' })
  }
}
