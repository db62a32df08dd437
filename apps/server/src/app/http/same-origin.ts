import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '#lib/log.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

interface OwnAddress {
  readonly appUrl: string
  /** Without a settled address every one under which the product is reached is its own. */
  readonly appUrlSettled: boolean
  readonly log: Log
}

/**
 * A request that changes something comes from our own pages: browsers say so in `Sec-Fetch-Site`, older ones, and all
 * on plain http in a network, in `Origin`. A client that says neither is refused; a script of an integrator sets
 * `Sec-Fetch-Site: none`. Who is refused is told the address to open.
 */
export const sameOriginOnly = ({ appUrl, appUrlSettled, log }: OwnAddress) => {
  const own = new URL(appUrl)
  let said = false
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (reading.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const ours =
      site === undefined
        ? origin === own.origin || (!appUrlSettled && hostOf(origin) === request.host)
        : site === 'same-origin' || site === 'none'
    if (ours) return
    if (!said && site === undefined && hostOf(origin) === request.host) {
      said = true
      log.warn(
        { appUrl: own.origin },
        'a page was opened at another address than APP_URL: nothing can be sent from there',
      )
    }
    await reply.code(403).send({ code: 'FOREIGN_ORIGIN', address: own.origin })
  }
}

const hostOf = (origin: string | undefined): string | undefined => origin?.slice(origin.indexOf('//') + 2)
