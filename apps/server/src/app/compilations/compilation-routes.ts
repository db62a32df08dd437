import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '#lib/audit.ts'
import type { Database } from '#lib/database.ts'
import type { Log } from '#lib/log.ts'
import { asBuffer } from '../http/as-buffer.ts'
import { attachment } from '../http/content-disposition.ts'
import { left } from '../http/left.ts'
import { refuseHeavy } from '../http/refuse-heavy.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { compilationFile } from './compilation-file.ts'
import { compilationFileName } from './compilation-file-name.ts'
import type { CompilationTask } from './compilation-task.ts'
import { letterToRead, type Named } from './letter-to-read.ts'

interface CompilationRoutes {
  readonly database: Database
  readonly askerOf: AskerOf
  readonly log: Log
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const

type Params = { Params: { file: string } }

/**
 * `/letters/compilations/<round>.docx|pdf|html|xlsx`: a round's compiled letter, or its totals, as the draft stands now or,
 * once it is issued, as it was sealed; `<round>-nguon.docx` with a number at each source. `/letters/compilations/issued/<submission>.docx`
 * is any issue, also one that was withdrawn; `.json` is the letter as our page shows it. For the compilers of the round's host.
 */
export function compilationRoutes(app: FastifyInstance, { database, askerOf, log }: CompilationRoutes): void {
  const send = async (named: Named, request: FastifyRequest<Params>, reply: FastifyReply) => {
    const asked = left(reply)
    const viewer = await askerOf(request)
    if (viewer === null) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
    const wanted = fileOf(request.params.file)
    const found = wanted && (await letterToRead(database.slow, viewer, named, wanted.id))
    if (!wanted || !found) return reply.code(404).send({ code: 'NOT_FOUND' })
    const { format, form } = wanted
    const { personId } = viewer
    const { roundId, submissionId } = found
    const isFile = format !== 'json'
    if (isFile) audit(log, { act: 'export', personId, of: 'compilation', id: submissionId ?? roundId, format })
    const task: CompilationTask = { databaseUrl: database.url, roundId, submissionId, form, format }
    try {
      const bytes = await compilationFile(task, { personId, left: asked })
      reply.type(types[format])
      if (!isFile) return reply.send(asBuffer(bytes))
      const name = compilationFileName(found, { format, form })
      return reply.header('content-disposition', attachment(name)).send(asBuffer(bytes))
    } catch (error) {
      return refuseHeavy(error, request, reply)
    }
  }
  app.get<Params>('/letters/compilations/:file', (request, reply) => send('round', request, reply))
  app.get<Params>('/letters/compilations/issued/:file', (request, reply) => send('issue', request, reply))
}

/** `<id>.docx`, `<id>-nguon.docx`; null for a name that no file has. */
function fileOf(name: string): ({ readonly id: string } & Pick<CompilationTask, 'format' | 'form'>) | null {
  const [, id = '', sources, extension] = /^(.+?)(-nguon)?\.([a-z]+)$/u.exec(name) ?? []
  const format = (['docx', 'pdf', 'html', 'xlsx', 'json'] as const).find((one) => one === extension)
  if (!format || (sources && format === 'xlsx')) return null
  return { id, format, form: sources ? 'numbered' : 'clean' }
}
