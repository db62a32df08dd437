import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Asker } from '#heavy/asker.ts'
import { audit } from '#lib/audit.ts'
import type { Log } from '#lib/log.ts'
import { asBuffer } from '../http/as-buffer.ts'
import { attachment } from '../http/content-disposition.ts'
import { left } from '../http/left.ts'
import { refuseHeavy } from '../http/refuse-heavy.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { type LetterFiles, letterFile } from './letter-file.ts'
import { draftSource, type LetterSource, submissionSource } from './letter-source.ts'
import { reportFileName } from './report-file-name.ts'

interface LetterRoutes extends LetterFiles {
  readonly askerOf: AskerOf
  readonly log: Log
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

type Params = { Params: { id: string; format: keyof typeof types } }

const sources = {
  reports: draftSource,
  submissions: submissionSource,
}

/** `/letters/reports/<id>.docx` (draft), `/letters/submissions/<id>.pdf`: the official letter as a file. */
export function letterRoutes(app: FastifyInstance, parts: LetterRoutes): void {
  const { database, askerOf, log } = parts
  for (const [kind, source] of Object.entries(sources))
    app.get<Params>(`/letters/${kind}/:id.:format(docx|pdf)`, async (request, reply) => {
      const asked = left(reply)
      const viewer = await askerOf(request)
      if (viewer === null) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
      const found = await source(database.pool, viewer, request.params.id)
      if (found === null) return reply.code(404).send({ code: 'NOT_FOUND' })
      audit(log, { act: 'export', personId: viewer.personId, of: 'letter', ...request.params })
      return sendLetter(parts, found, { personId: viewer.personId, left: asked }, request, reply)
    })
}

async function sendLetter(
  files: LetterFiles,
  source: LetterSource,
  asker: Asker,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { format } = request.params
  try {
    const bytes = await letterFile(files, source, format, asker)
    return reply
      .header('content-disposition', attachment(reportFileName(source.report, format)))
      .type(types[format])
      .send(asBuffer(bytes))
  } catch (error) {
    return refuseHeavy(error, request, reply)
  }
}
