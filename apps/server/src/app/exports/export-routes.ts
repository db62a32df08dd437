import type { Readable } from 'node:stream'
import { can, type Viewer } from '@thidua/schema/permissions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { RoundNode } from '#domain/nodes/round-node.ts'
import { reportTemplate } from '#domain/reports/report-sql.ts'
import { visibleRounds } from '#domain/rounds-visible.ts'
import { loadTemplate } from '#domain/templates.ts'
import { audit } from '#lib/audit.ts'
import type { Database } from '#lib/database.ts'
import type { Log } from '#lib/log.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { asBuffer } from '../http/as-buffer.ts'
import { attachment } from '../http/content-disposition.ts'
import { left } from '../http/left.ts'
import { refuseHeavy } from '../http/refuse-heavy.ts'
import { draftSource, sentSource } from '../letters/letter-source.ts'
import { reportFileName, roundFileName } from '../letters/report-file-name.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { reportFile, roundFile } from './export-files.ts'
import { isNarrowed, readRoundChoice } from './round-choice.ts'
import type { RoundTemplates } from './round-table.ts'

interface ExportRoutes {
  readonly database: Database
  readonly askerOf: AskerOf
  readonly log: Log
}

type Params = { Params: { id: string; format: 'xlsx' | 'csv' } }

/** `/exports/rounds/<id>.xlsx|csv`, whole or as `readRoundChoice` reads the query, for the host's reviewers and compilers, `/exports/reports/<id>.xlsx`. */
export function exportRoutes(app: FastifyInstance, { database, askerOf, log }: ExportRoutes): void {
  const { slow: pool } = database

  app.get<Params>('/exports/rounds/:id.:format(xlsx|csv)', async (request, reply) => {
    const { id, format } = request.params
    const asked = left(reply)
    const choice = readRoundChoice(request.query)
    const viewer = await askerOf(request)
    if (viewer === null) return refuse(reply, 401, 'UNAUTHENTICATED')
    if (choice === null) return refuse(reply, 400, 'INVALID')
    const round = await visibleRound(pool, viewer, id)
    if (!round) return refuse(reply, 404, 'NOT_FOUND')
    if (!can(viewer, 'export:round', { hostAgencyId: round.hostAgency.id }).allowed)
      return refuse(reply, 403, 'FORBIDDEN')
    audit(log, { act: 'export', personId: viewer.personId, of: 'round', id, format })
    const templates = await roundTemplates(pool, round)
    const { id: roundId, name, movement, hostAgency } = round
    const hosted = { id: roundId, name, movement: movement.name, hostAgencyId: hostAgency.id }
    const task = { databaseUrl: database.url, round: hosted, choice, viewer, templates, format }
    const file = roundFile(task, { personId: viewer.personId, left: asked })
    return sendFile(request, reply, roundFileName(round, format, isNarrowed(choice)), file)
  })

  app.get<Params>('/exports/reports/:id.:format(xlsx)', async (request, reply) => {
    const { id, format } = request.params
    const asked = left(reply)
    const viewer = await askerOf(request)
    if (viewer === null) return refuse(reply, 401, 'UNAUTHENTICATED')
    const source = (await draftSource(pool, viewer, id)) ?? (await sentSource(pool, viewer, id))
    if (!source) return refuse(reply, 404, 'NOT_FOUND')
    audit(log, { act: 'export', personId: viewer.personId, of: 'report', id, format })
    const { agency, round } = source.report
    const { template } = await loadTemplate(pool, source.templateId)
    const { answers } = source
    const report = { round: round.name, agencyCode: agency.code, agencyName: agency.name, template, answers }
    const file = reportFile(report, { personId: viewer.personId, left: asked })
    return sendFile(request, reply, reportFileName(source.report, format), file)
  })
}

const versions = statement<{ id: string }>(
  'round-template-versions',
  `SELECT DISTINCT ${reportTemplate} AS id FROM report r JOIN round rd ON rd.id = r.round_id WHERE rd.id = $1`,
)

/** The versions that the reports of a round are written on, the round's own first. */
async function roundTemplates(pool: Pool, { id, templateId }: RoundNode): Promise<RoundTemplates> {
  const ids = [templateId, ...(await versions(pool, [id])).map((version) => version.id)]
  return new Map(await Promise.all(ids.map(async (one) => [one, (await loadTemplate(pool, one)).template] as const)))
}

async function visibleRound(pool: Pool, viewer: Viewer, id: string): Promise<RoundNode | undefined> {
  if (!isUuid(id)) return undefined
  return (await visibleRounds(pool, viewer, { id, movementIds: null, dashboardsOnly: false, after: null, limit: 1 }))[0]
    ?.round
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** Sends a file under its name once it is, or begins to be, there. */
async function sendFile(
  request: FastifyRequest<Params>,
  reply: FastifyReply,
  name: string,
  file: Promise<Readable | Uint8Array>,
): Promise<FastifyReply> {
  try {
    const made = await file
    const body = made instanceof Uint8Array ? asBuffer(made) : made
    return reply.header('content-disposition', attachment(name)).type(types[request.params.format]).send(body)
  } catch (error) {
    return refuseHeavy(error, request, reply)
  }
}

const refuse = (reply: FastifyReply, status: number, code: string): FastifyReply => reply.code(status).send({ code })
