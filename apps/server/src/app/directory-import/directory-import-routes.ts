import { exampleAgencies, examplePeople } from '@thidua/directory/example/example-files'
import { limits } from '@thidua/directory/sheets/limits'
import { can, type Viewer } from '@thidua/schema/permissions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '#lib/audit.ts'
import type { Database } from '#lib/database.ts'
import type { Log } from '#lib/log.ts'
import { createGate } from '#lib/turns/gate.ts'
import { attachment } from '../http/content-disposition.ts'
import { left } from '../http/left.ts'
import { refuseHeavy } from '../http/refuse-heavy.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { type Arrived, arrived } from './arrived.ts'
import { importFiles } from './import-files.ts'
import type { ImportDone, ImportTask } from './import-task.ts'

interface DirectoryImportRoutes {
  readonly database: Database
  readonly askerOf: AskerOf
  readonly log: Log
}

/** Bytes of a request beside its files. */
const roundTheFiles = 300_000
const largestRequest = limits.fileBytes + roundTheFiles

/** Imports kept in memory while they arrive. */
const arriving = createGate({ atOnce: 4, atOnceEach: 2, waiting: 0, waitingEach: 0 })

const exampleNames = { agencies: 'mau-co-quan.csv', people: 'mau-nguoi-dung.csv' }
const refusedNames = { vi: 'dong-chua-nhan.csv', en: 'refused-rows.csv' }

/**
 * Agencies, people and memberships from spreadsheets, for who administers the directory. A request carries its files (10 MB
 * in all) and a field `said` (JSON: `given`, `shown`, `table`, `locale`). `POST /api/directory-import/plan` answers what
 * would come of them; `…/apply` writes that plan, or answers 409 `CHANGED_MEANWHILE` with the plan as it is now;
 * `…/refused` gives the refused rows of one table as CSV. `GET …/example?kind=agencies|people` is a file to begin with.
 */
export function directoryImportRoutes(app: FastifyInstance, { database, askerOf, log }: DirectoryImportRoutes): void {
  const answering = (wantOf: WantOf) => async (request: FastifyRequest, reply: FastifyReply) => {
    const gone = left(reply)
    const viewer = await askerOf(request)
    const refused = refusalOf(viewer) ?? refusedUnread(request)
    if (viewer === null || refused) return refuse(reply, refused ?? [401, 'UNAUTHENTICATED'])
    const asker = { personId: viewer.personId, left: gone }
    try {
      const brought = await arriving.run(asker.personId, asker.left, () => arrived(request))
      const want = brought && wantOf(brought, asker.personId)
      if (!brought || !want) return refuse(reply, [400, 'NO_FILE'])
      if (want.act === 'apply') audit(log, { act: 'import', personId: asker.personId })
      const { files, given, locale } = brought
      const done = await importFiles({ databaseUrl: database.url, files, given, want }, asker)
      return send(reply, done, locale)
    } catch (error) {
      return refuseHeavy(error, request, reply)
    }
  }

  app.post(
    '/api/directory-import/plan',
    answering(() => ({ act: 'plan' })),
  )
  app.post(
    '/api/directory-import/apply',
    answering(({ shown }, byId) => (shown === undefined ? null : { act: 'apply', shown, byId })),
  )
  app.post(
    '/api/directory-import/refused',
    answering(({ table, locale }) => (table === undefined ? null : { act: 'refused', table, locale })),
  )

  app.get<{ Querystring: { kind?: string } }>('/api/directory-import/example', async (request, reply) => {
    const refused = refusalOf(await askerOf(request))
    if (refused) return refuse(reply, refused)
    const { kind } = request.query
    if (kind !== 'agencies' && kind !== 'people') return refuse(reply, [404, 'NOT_FOUND'])
    return sendCsv(reply, exampleNames[kind], kind === 'agencies' ? exampleAgencies() : examplePeople())
  })
}

type WantOf = (brought: Arrived, personId: string) => ImportTask['want'] | null
type Refused = readonly [status: number, code: string]

const refusalOf = (viewer: Viewer | null): Refused | null => {
  if (viewer === null) return [401, 'UNAUTHENTICATED']
  return can(viewer, 'administer:directory').allowed ? null : [403, 'FORBIDDEN']
}

/** What is refused before a byte of it is read. */
const refusedUnread = (request: FastifyRequest): Refused | null => {
  if (!request.isMultipart()) return [415, 'NO_FILE']
  return Number(request.headers['content-length'] ?? 0) > largestRequest ? [413, 'TOO_LARGE'] : null
}

const refuse = (reply: FastifyReply, [status, code]: Refused): FastifyReply => {
  if (status === 413) void reply.header('connection', 'close')
  return reply.code(status).send({ code })
}

function send(reply: FastifyReply, done: ImportDone, locale: 'vi' | 'en'): FastifyReply {
  if (done.code === 'UNAVAILABLE') return reply.header('retry-after', '5').code(503).send(done)
  if (done.code !== 'REFUSED_ROWS') return reply.code(statuses[done.code]).send(done)
  return done.csv === null ? refuse(reply, [404, 'NOT_FOUND']) : sendCsv(reply, refusedNames[locale], done.csv)
}

const statuses = { PLANNED: 200, DONE: 200, CHANGED_MEANWHILE: 409, UNREAD: 422 }

const sendCsv = (reply: FastifyReply, name: string, csv: string): FastifyReply =>
  reply.header('content-disposition', attachment(name)).type('text/csv; charset=utf-8').send(csv)
