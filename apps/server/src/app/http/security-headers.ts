import fastifyHelmet from '@fastify/helmet'
import Fastify from 'fastify'
import { contentSecurityPolicy } from './content-security-policy.ts'

interface HostSecurity {
  readonly https: boolean
  /** Whether every name below the host's is held to https too; they may be others'. */
  readonly subdomains: boolean
}

/**
 * The security headers of every answer. They are the same for all, so helmet is asked once, on an app of
 * its own: working them out for each answer was a tenth of a page's time.
 */
export async function securityHeaders({ https, subdomains }: HostSecurity): Promise<Readonly<Record<string, string>>> {
  const app = Fastify()
  await app.register(fastifyHelmet, {
    contentSecurityPolicy,
    strictTransportSecurity: https && { includeSubDomains: subdomains },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  app.get('/', (_, reply) => reply.code(204).send())
  const { headers } = await app.inject('/')
  await app.close()
  const own = new Set(['connection', 'date'])
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (own.has(name) ? [] : [[name, String(value)]])),
  )
}
