import type { LetterDocument } from '@thidua/letter/model/letter-document'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '#lib/audit.ts'
import type { Database } from '#lib/database.ts'
import type { Log } from '#lib/log.ts'
import { oneByOne } from '#lib/turns.ts'
import { attachment } from '../http/content-disposition.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { composeLetter } from './compose-letter.ts'
import { draftSource, type LetterSource, submissionSource } from './letter-source.ts'
import { reportFileName } from './report-file-name.ts'

interface LetterRoutes {
  readonly database: Database
  readonly askerOf: AskerOf
  readonly log: Log
}

/** Renderers are loaded with the first letter: their fonts and compilers are no part of a quick start. */
const formats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (letter: LetterDocument) =>
      (await import('@thidua/letter/render/docx/render-docx')).renderDocx([letter]),
  },
  pdf: {
    type: 'application/pdf',
    render: async (letter: LetterDocument) =>
      (await import('@thidua/letter/render/typst/render-pdf')).renderPdf(letter),
  },
} as const

type Format = keyof typeof formats
type Params = { Params: { id: string; format: Format } }

const sources = {
  reports: draftSource,
  submissions: submissionSource,
}

/** `/letters/reports/<id>.docx` (draft), `/letters/submissions/<id>.pdf`: the official letter as a file. */
export function letterRoutes(app: FastifyInstance, { database, askerOf, log }: LetterRoutes): void {
  for (const [kind, source] of Object.entries(sources))
    app.get<Params>(`/letters/${kind}/:id.:format(docx|pdf)`, async (request, reply) => {
      const viewer = await askerOf(request)
      if (viewer === null) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
      const found = await source(database.pool, viewer, request.params.id)
      if (found === null) return reply.code(404).send({ code: 'NOT_FOUND' })
      audit(log, { act: 'export', personId: viewer.personId, of: 'letter', ...request.params })
      return sendLetter(database, found, request, reply)
    })
}

async function sendLetter(
  database: Database,
  source: LetterSource,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
) {
  const { format } = request.params
  const { type, render } = formats[format]
  const letter = await composeLetter(database.pool, source)
  const bytes = await oneByOne(() => render(letter))
  return reply
    .header('content-disposition', attachment(reportFileName(source.report, format)))
    .type(type)
    .send(Buffer.from(bytes))
}
