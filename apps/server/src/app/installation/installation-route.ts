import { demoSignIns } from '@thidua/prisma/seed/demo-sign-ins'
import type { InstallationState } from '@thidua/schema/http/installation'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Env } from '#lib/env.ts'
import { statement } from '#lib/sql.ts'

const installation = statement<Pick<InstallationState, 'demo' | 'empty'>>(
  'installation',
  `SELECT EXISTS (SELECT FROM person WHERE email = $1) AS demo, NOT EXISTS (SELECT FROM person) AS empty`,
)

/**
 * What everybody may know of an installation before signing in: whether it is the demo, which every page says, and
 * when a page that nobody uses is locked, and whether nobody is there yet, for whom the page for signing in has the command that makes the first administrator.
 */
export function installationRoute(
  app: FastifyInstance,
  pool: Pool,
  { idleLockMinutes }: Pick<Env, 'idleLockMinutes'>,
): void {
  app.get('/api/installation', async (_, reply) => {
    const [state] = await installation(pool, [demoSignIns[0].email])
    return reply.header('cache-control', 'no-store').send({ ...state, idleLockMinutes })
  })
}
