import { fileLimits } from '@thidua/schema/files/file-limits'
import { isPassing } from '@thidua/schema/files/file-refusal'
import { type UploadBegun, type UploadState, uploadPath, uploadsPath } from '@thidua/schema/files/upload-protocol'
import { keptText } from '@thidua/schema/text/kept-text'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { assertPlaceOpen, assertRoom } from '#domain/evidence/assert-room.ts'
import { assertMayChangeFile } from '#domain/evidence/documents/document-subject.ts'
import { FileRefusedError } from '#domain/evidence/file-refused-error.ts'
import { forgetUpload } from '#domain/evidence/forget-uploads.ts'
import {
  beginUpload,
  findUpload,
  growUpload,
  isAttached,
  isUnderWay,
  type UploadRow,
} from '#domain/evidence/uploads.ts'
import { loadReport } from '#domain/reports/load-reports.ts'
import { allows } from '#domain/reports/report-rights.ts'
import type { SignedIn } from '#graphql/context.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { partKey } from '#lib/files/file-store.ts'
import { left } from '../http/left.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { refuseFile } from './refuse-file.ts'
import { type TakesFiles, takeFile } from './take-file.ts'

/** The name decides nothing, so none is refused; the file's own is made of it (`safeFileName`). */
const keptName = (name: string): string => keptText(name.slice(0, 500))
const file = z.object({ id: z.uuid(), name: z.string().transform(keptName), bytes: z.int().min(1) })
const begun = z.union([
  file
    .extend({ reportId: z.uuid(), place: z.string().min(1).max(200), forEntry: z.boolean().default(false) })
    .transform((sent) => ({ ...sent, documentId: null })),
  file
    .extend({ documentId: z.uuid() })
    .transform((sent) => ({ ...sent, reportId: null, place: '' as const, forEntry: false as const })),
])

type Params = { Params: { id: string }; Querystring: { offset?: string } }
type Answer = (
  viewer: SignedIn,
  request: FastifyRequest<Params>,
  reply: FastifyReply,
) => Promise<UploadState | FastifyReply>

/**
 * A file's way in, step by step and resumable (`upload-protocol.ts`): begin, parts in order, finish; where the server stands
 * is asked by GET, and DELETE gives up. Whose upload it is nobody else learns.
 */
export async function uploadRoutes(app: FastifyInstance, takes: TakesFiles & { askerOf: AskerOf }): Promise<void> {
  const { askerOf, database, store } = takes
  const answering =
    (answer: Answer) =>
    async (request: FastifyRequest<Params>, reply: FastifyReply): Promise<UploadState | FastifyReply> => {
      const viewer = await askerOf(request)
      if (viewer === null) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
      try {
        return await answer(viewer, request, reply)
      } catch (error) {
        return refuseFile(error, request, reply)
      }
    }
  const stateOf = async (viewer: SignedIn, id: string): Promise<UploadState> => {
    const upload = await findUpload(database.writes, viewer.personId, id)
    if (upload) return { received: upload.received, done: false }
    if (await isAttached(database.writes, viewer.personId, id)) return { received: 0, done: true }
    throw new NotFoundError()
  }

  async function assertMayAdd(viewer: SignedIn, upload: Extract<UploadBegun, { documentId: null }>): Promise<void> {
    const { reportId, place, forEntry } = upload
    const report = await loadReport(database.pool, viewer, reportId)
    if (!report || !allows(viewer, forEntry ? 'read:report' : 'view:draft', report)) throw new NotFoundError()
    if (!allows(viewer, forEntry ? 'enter:report' : 'edit:draft', report)) throw new FileRefusedError('wrongState')
    if (!forEntry) await assertPlaceOpen(database.pool, { reportId, place, templateId: report.templateId })
    else if (place !== 'letter') throw new FileRefusedError('placeClosed')
  }

  app.post<Params>(
    uploadsPath,
    answering(async (viewer, request, reply) => {
      const parsed = begun.safeParse(request.body)
      if (!parsed.success) return reply.code(400).send({ code: 'INVALID' })
      const upload = parsed.data
      if (upload.bytes > fileLimits.fileBytes) throw new FileRefusedError('tooLarge')
      if (upload.documentId === null) await assertMayAdd(viewer, upload)
      else await assertMayChangeFile(database.pool, viewer, upload.documentId)
      const known = await stateOf(viewer, upload.id).catch(() => null)
      if (known) return known
      if (upload.documentId === null) await assertRoom(database.pool, viewer.personId, upload)
      if (await beginUpload(database.writes, viewer.personId, upload)) return { received: 0, done: false }
      throw new FileRefusedError('tooManyUploads')
    }),
  )

  app.get<Params>(
    uploadPath(':id'),
    answering((viewer, { params }) => stateOf(viewer, params.id)),
  )

  app.delete<Params>(
    uploadPath(':id'),
    answering(async (viewer, { params }, reply) => {
      const upload = await findUpload(database.writes, viewer.personId, params.id)
      if (upload) await forgetUpload(database.writes, store, upload)
      return reply.code(204).send()
    }),
  )

  app.post<Params>(
    `${uploadPath(':id')}/finish`,
    answering(async (viewer, { params }, reply) => {
      const upload = await findUpload(database.writes, viewer.personId, params.id)
      if (!upload) return stateOf(viewer, params.id)
      if (upload.received !== upload.bytes) return reply.code(409).send(await stateOf(viewer, upload.id))
      try {
        await takeFile(takes, viewer, upload, left(reply))
      } catch (error) {
        // Two tabs end the same upload: the other was first.
        if (await isAttached(database.writes, viewer.personId, upload.id)) return { received: 0, done: true }
        if (error instanceof FileRefusedError && !isPassing(error.why)) {
          const left = await findUpload(database.writes, viewer.personId, upload.id)
          if (left) await forgetUpload(database.writes, store, left)
        }
        throw error
      }
      return { received: upload.bytes, done: true }
    }),
  )

  await app.register(async (parts) => {
    parts.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    parts.put<Params>(
      uploadPath(':id'),
      { bodyLimit: fileLimits.partBytes },
      answering(async (viewer, { params, query, body }, reply) => {
        const upload = await findUpload(database.writes, viewer.personId, params.id)
        if (!upload) return stateOf(viewer, params.id)
        const fits = Buffer.isBuffer(body) && isNext(upload, Number(query.offset), body.length)
        const grown = fits && (await keepPart(upload, body))
        return grown || reply.code(409).send(await stateOf(viewer, upload.id))
      }),
    )
  })

  /** Kept before it is counted: what is counted is there. */
  async function keepPart(upload: UploadRow, body: Buffer): Promise<UploadState | null> {
    const key = partKey(upload.id, upload.parts)
    await store.put(key, body)
    const grown = await growUpload(database.writes, upload, body.length)
    // Given up, or whole, while it came: nobody else would take it away.
    if (grown === null && !(await isUnderWay(database.writes, upload.id))) await store.remove(key)
    return grown
  }
}

/** Whether a part goes on where the last one ended. Small parts are many: only the last may be shorter. */
const isNext = ({ received, bytes }: UploadRow, offset: number, length: number): boolean =>
  offset === received &&
  length > 0 &&
  received + length <= bytes &&
  (length === fileLimits.partBytes || received + length === bytes)
