import { escapeHtml } from '@thidua/letter/render/html/html-node'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { TooHeavyError } from '#heavy/too-heavy-error.ts'
import { GateFullError } from '#lib/turns/gate.ts'
import { heavyRefusals } from './heavy-refusals.ts'

/**
 * Answers for work that was refused because of what it costs; gives any other error back to be thrown. A file is asked
 * for by a link, so a browser gets a page with the sentence in both languages, a program the code.
 */
export function refuseHeavy(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = error instanceof GateFullError ? 'BUSY' : error instanceof TooHeavyError ? 'TOO_HEAVY' : null
  if (code === null) throw error
  if (code === 'BUSY') void reply.header('retry-after', '5')
  void reply.code(code === 'BUSY' ? 503 : 422)
  return request.headers.accept?.includes('text/html')
    ? reply.type('text/html; charset=utf-8').send(page(heavyRefusals[code]))
    : reply.send({ code })
}

const page = ({ vi, en }: (typeof heavyRefusals)[keyof typeof heavyRefusals]): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(vi)}</title></head><body><p>${escapeHtml(vi)}</p><p lang="en">${escapeHtml(en)}</p></body></html>`
