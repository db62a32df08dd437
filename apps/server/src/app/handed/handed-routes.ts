import { savingLimits } from '@thidua/draft/saving-rule'
import { type HandedRefusal, handedHeader } from '@thidua/schema/http/handed'
import { keptText } from '@thidua/schema/text/kept-text'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { answerHanded } from '#domain/handed/answer-handed.ts'
import { openHanded } from '#domain/handed/open-handed.ts'
import { audit } from '#lib/audit.ts'
import type { AuthParts } from '../sign-in/auth-parts.ts'
import { admitGuess, doneWork } from '../sign-in/guesses/guess-door.ts'
import { largestBodyOfNobodyBytes } from '../sign-in/session-gate.ts'

const code = z.string().min(1).max(100)
const shown = z.object({ code, work: doneWork })
const answered = z.object({
  text: z.string().max(savingLimits.fieldUnits),
  base: z.string().max(savingLimits.fieldUnits),
})

/**
 * One section of a report, for who has its link: it is read by the code, and answered by a text that the agency's people
 * find beside the field. No session, no name of a report, nothing else is opened by it.
 */
export function handedRoutes(app: FastifyInstance, parts: AuthParts): void {
  const { database, events, log } = parts
  const { writes: pool } = database
  const refuse = (reply: FastifyReply, why: HandedRefusal) =>
    reply.code(why === 'unknown' ? 404 : 410).send({ code: 'HANDED', why })
  const options = { bodyLimit: largestBodyOfNobodyBytes, config: { audited: true } }

  app.post('/api/handed', options, async (request, reply) => {
    const input = shown.safeParse(request.body)
    if (!input.success) return reply.code(400).send({ code: 'INVALID' })
    const guess = { key: null, email: null, work: input.data.work, personId: async () => null, door: 'handed' }
    const admitted = await admitGuess(parts, request, reply, guess)
    if (!admitted) return reply
    const opened = await openHanded(pool, input.data.code)
    if (opened !== 'unknown') await admitted.right()
    return typeof opened === 'string' ? refuse(reply, opened) : reply.send(opened.seen)
  })

  // The code stands in the header, so that a body is read only of who has one.
  app.post('/api/handed/answer', { config: { audited: true } }, async (request, reply) => {
    const named = code.safeParse(request.headers[handedHeader])
    const input = answered.safeParse(request.body)
    if (!named.success || !input.success) return reply.code(400).send({ code: 'INVALID' })
    const opened = await openHanded(pool, named.data)
    if (typeof opened === 'string') return refuse(reply, opened)
    const { text, base } = input.data
    if (!(await answerHanded(pool, opened.id, keptText(text), keptText(base)))) return refuse(reply, 'tooMany')
    audit(log, { act: 'handedAnswered', handedId: opened.id })
    events.tell({ kind: 'report', reportId: opened.reportId })
    return reply.send({ ok: true })
  })
}
