import { Readable } from 'node:stream'
import { namesApart } from '@thidua/schema/files/file-name'
import { submissionArchivePath } from '@thidua/schema/files/upload-protocol'
import { placeOf } from '@thidua/schema/outline/paths'
import { findItem, numberOf, type Template } from '@thidua/schema/outline/template'
import type { FastifyInstance } from 'fastify'
import type { EvidenceNode } from '#domain/evidence/evidence-node.ts'
import { evidenceOfSubmissions } from '#domain/evidence/evidence-of.ts'
import { loadTemplate } from '#domain/templates.ts'
import { audit } from '#lib/audit.ts'
import { type FileStore, fileKey, StoreAwayError } from '#lib/files/file-store.ts'
import type { Log } from '#lib/log.ts'
import { createGate } from '#lib/turns/gate.ts'
import { attachment } from '../http/content-disposition.ts'
import { left } from '../http/left.ts'
import { type LetterFiles, letterFile } from '../letters/letter-file.ts'
import { submissionSource } from '../letters/letter-source.ts'
import { reportFileName } from '../letters/report-file-name.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { refuseFile } from './refuse-file.ts'
import { type ZippedFile, zipOf } from './zip-of.ts'

interface ArchiveRoutes extends LetterFiles {
  readonly store: FileStore
  readonly askerOf: AskerOf
  readonly log: Log
}

/** Archives whose letters are being made; sending them holds none. */
const making = createGate({ atOnce: 2, atOnceEach: 1, waiting: 50, waitingEach: 3 })
const formats = ['docx', 'pdf'] as const

/** `/files/submissions/<id>.zip`: what was sent as one archive, its letter as DOCX and PDF and its files item by item. */
export function archiveRoutes(app: FastifyInstance, parts: ArchiveRoutes): void {
  const { database, store, askerOf, log } = parts
  app.get<{ Params: { id: string } }>(submissionArchivePath(':id'), async (request, reply) => {
    const gone = left(reply)
    const viewer = await askerOf(request)
    if (viewer === null) return reply.code(401).send({ code: 'UNAUTHENTICATED' })
    const { id } = request.params
    const source = await submissionSource(database.pool, viewer, id)
    if (source === null) return reply.code(404).send({ code: 'NOT_FOUND' })
    const { personId } = viewer
    try {
      const letters = await making.run(personId, gone, async (): Promise<ZippedFile[]> => {
        const made: ZippedFile[] = []
        for (const format of formats) {
          const bytes = await letterFile(parts, source, format, { personId, left: gone })
          made.push({ name: reportFileName(source.report, format), bytes: async () => Readable.from([bytes]) })
        }
        return made
      })
      const files = (await evidenceOfSubmissions(database.pool, [id])).get(id) ?? []
      const { template } = await loadTemplate(database.pool, source.templateId)
      const kept = archiveNames(files, template).map((name, nth): ZippedFile => {
        const { sha256 } = files[nth] as EvidenceNode
        return { name, bytes: () => bytesOf(store, sha256) }
      })
      audit(log, { act: 'export', personId, of: 'submission', id, format: 'zip' })
      return await reply
        .header('content-disposition', attachment(reportFileName(source.report, 'docx').replace(/\.docx$/u, '.zip')))
        .type('application/zip')
        .send(Readable.from(zipOf([...letters, ...kept])))
    } catch (error) {
      return refuseFile(error, request, reply)
    }
  })
}

/** In a folder an item, by its printed number: names that every system keeps, no two alike. */
function archiveNames(files: readonly EvidenceNode[], template: Template): string[] {
  const folderOf = (place: string): string => {
    const item = findItem(template, place === 'letter' ? '' : (placeOf(`${place}/order`) ?? place))
    return ['minh-chung', ...(item ? [numberOf(template, item.id)] : [])].filter((part) => part !== '').join('/')
  }
  return namesApart(files.map(({ place, name }) => `${folderOf(place)}/${name}`))
}

async function bytesOf(store: FileStore, sha256: string): Promise<AsyncIterable<Uint8Array>> {
  const bytes = await store.get(fileKey(sha256))
  // The archive breaks off: one that is whole to look at and lacks a file would be believed.
  if (bytes === null) throw new StoreAwayError(`a file is not in the store: ${sha256}`)
  return bytes
}
