import fastifyMultipart from '@fastify/multipart'
import { refuseFile } from '@thidua/letter/read/refuse-file'
import type { LetterImport } from '@thidua/schema/letter-import'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { loadReport } from '#domain/reports/load-reports.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { loadTemplate } from '#domain/templates.ts'
import { TooHeavyError } from '#heavy/too-heavy-error.ts'
import type { Database } from '#lib/database.ts'
import { createGate } from '#lib/turns/gate.ts'
import { left } from '../http/left.ts'
import { refuseHeavy } from '../http/refuse-heavy.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { readLetter } from './read-letter.ts'

interface ImportRoutes {
  readonly database: Database
  readonly askerOf: AskerOf
}

const largestFile = 20 * 1024 * 1024

/** Bytes of a request beside its file. */
const roundTheFile = 4_096

/** Who writes the report, and who may enter its letter. */
const readers = ['view:draft', 'enter:report'] as const

/** Files kept in memory while they arrive: many at once, of the largest size, would take all there is. */
const arriving = createGate({ atOnce: 16, atOnceEach: 4, waiting: 0, waitingEach: 0 })

/**
 * `POST /imports/letter?reportId=…` with one file: answers the letter taken apart with suggestions
 * (`letterImportShape`). Nothing is stored: what the clerk confirms comes back as patches of the draft, what the host
 * confirms of a letter that came by another way is entered.
 */
export async function importRoutes(app: FastifyInstance, { database, askerOf }: ImportRoutes): Promise<void> {
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 0, fileSize: largestFile } })

  app.post<{ Querystring: { reportId?: string } }>('/imports/letter', async (request, reply) => {
    const gone = left(reply)
    const viewer = await askerOf(request)
    if (viewer === null) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
    const report = await loadReport(database.pool, viewer, request.query.reportId ?? '')
    if (!report || !readers.some((permission) => allows(viewer, permission, report)))
      return reply.code(404).send({ code: 'NOT_FOUND' })
    if (!request.isMultipart()) return reply.code(415).send({ code: 'NO_FILE' })
    if (Number(request.headers['content-length'] ?? 0) > largestFile + roundTheFile)
      return reply.header('connection', 'close').code(413).send({ code: 'TOO_LARGE' })
    const asker = { personId: viewer.personId, left: gone }
    try {
      const file = await arriving.run(asker.personId, asker.left, () => arrived(request))
      if (!file) return reply.code(400).send({ code: 'NO_FILE' })
      const refused = refuseFile(file.bytes, file.name)
      if (refused) return { letter: refused, suggestions: { texts: [], rows: [], figures: [] } } satisfies LetterImport
      const { template } = await loadTemplate(database.pool, report.templateId)
      return await readLetter({ ...file, template }, asker)
    } catch (error) {
      if (error instanceof TooHeavyError) return reply.code(422).send({ code: 'UNREADABLE' })
      return refuseHeavy(error, request, reply)
    }
  })
}

/** The one file of a request, whole; null when there is none. */
async function arrived(request: FastifyRequest): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string } | null> {
  const file = await request.file()
  return file ? { bytes: new Uint8Array(await file.toBuffer()), name: file.filename.normalize('NFC') } : null
}
