import { handedHeader } from '@thidua/schema/http/handed'
import type { FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { isOpenCode } from '#domain/handed/open-handed.ts'

/** A longer code is none of ours. */
const maxCodeLength = 100

/** Whether a request answers a handed section that its code opens: its body, a text, is let in without a session. */
export async function hasHanded(pool: Pool, request: FastifyRequest): Promise<boolean> {
  const code = request.headers[handedHeader]
  if (request.routeOptions.url !== '/api/handed/answer' || typeof code !== 'string') return false
  return code.length <= maxCodeLength && isOpenCode(pool, code)
}
