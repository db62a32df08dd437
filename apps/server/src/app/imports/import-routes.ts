import fastifyMultipart from '@fastify/multipart'
import type { Viewer } from '@thidua/schema/permissions'
import type { FastifyInstance } from 'fastify'
import type { Database } from '#lib/database.ts'
import { loadReport } from '#lib/reports/load-reports.ts'
import { allows } from '#lib/reports/report-rights.ts'
import { loadTemplate } from '#lib/templates.ts'
import { ReadingBusyError, ReadingFailedError, readLetter } from './read-letter.ts'

interface ImportRoutes {
  readonly database: Database
  readonly signedIn: (cookie: string | undefined) => Promise<Viewer | null>
}

const largestFile = 20 * 1024 * 1024

/**
 * `POST /imports/letter?reportId=…` with one file: answers the letter taken apart with suggestions
 * (`letterImportShape`). Nothing is stored: what the clerk confirms comes back as patches of the draft.
 */
export async function importRoutes(app: FastifyInstance, { database, signedIn }: ImportRoutes): Promise<void> {
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 0, fileSize: largestFile } })

  app.post<{ Querystring: { reportId?: string } }>('/imports/letter', async (request, reply) => {
    const viewer = await signedIn(request.headers.cookie)
    if (viewer === null) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
    const report = await loadReport(database.pool, viewer, request.query.reportId ?? '')
    if (!report || !allows(viewer, 'view:draft', report)) return reply.code(404).send({ code: 'NOT_FOUND' })
    if (!request.isMultipart()) return reply.code(415).send({ code: 'NO_FILE' })
    const file = await request.file()
    if (!file) return reply.code(400).send({ code: 'NO_FILE' })
    const bytes = await file.toBuffer()
    const { template } = await loadTemplate(database.pool, report.round.templateId)
    try {
      return await readLetter({ bytes: new Uint8Array(bytes), name: file.filename.normalize('NFC'), template })
    } catch (error) {
      if (error instanceof ReadingBusyError) return reply.code(503).header('retry-after', '5').send({ code: 'BUSY' })
      if (error instanceof ReadingFailedError) return reply.code(422).send({ code: 'UNREADABLE' })
      throw error
    }
  })
}
