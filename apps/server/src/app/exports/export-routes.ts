import { reportTables } from '@thidua/letter/export/report-tables'
import { can, type Viewer } from '@thidua/schema/permissions'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Pool } from 'pg'
import type { RoundNode } from '#domain/nodes/round-node.ts'
import { visibleRounds } from '#domain/rounds-visible.ts'
import { loadTemplate } from '#domain/templates.ts'
import { audit } from '#lib/audit.ts'
import type { Database } from '#lib/database.ts'
import type { Log } from '#lib/log.ts'
import { isUuid } from '#lib/sql.ts'
import { oneByOne } from '#lib/turns.ts'
import { dashboards } from '#subjects/dashboard/dashboard-sql.ts'
import { attachment } from '../http/content-disposition.ts'
import { draftSource, sentSource } from '../letters/letter-source.ts'
import { reportFileName, roundFileName } from '../letters/report-file-name.ts'
import type { AskerOf } from '../sign-in/session-gate.ts'
import { type RoundExportRow, roundExport } from './round-source.ts'
import { roundTable } from './round-table.ts'
import { totalsTable } from './totals-table.ts'

interface ExportRoutes {
  readonly database: Database
  readonly askerOf: AskerOf
  readonly log: Log
}

type Params = { Params: { id: string; format: 'xlsx' | 'csv' } }

/** `/exports/rounds/<id>.xlsx|csv` for the host's reviewers and compilers, `/exports/reports/<id>.xlsx`. */
export function exportRoutes(app: FastifyInstance, { database, askerOf, log }: ExportRoutes): void {
  const { pool } = database

  app.get<Params>('/exports/rounds/:id.:format(xlsx|csv)', async (request, reply) => {
    const { params } = request
    const viewer = await askerOf(request)
    if (viewer === null) return refuse(reply, 401, 'UNAUTHENTICATED')
    const round = await visibleRound(pool, viewer, params.id)
    if (!round) return refuse(reply, 404, 'NOT_FOUND')
    if (!can(viewer, 'export:round', { hostAgencyId: round.hostAgency.id }).allowed)
      return refuse(reply, 403, 'FORBIDDEN')
    audit(log, { act: 'export', personId: viewer.personId, of: 'round', ...params })
    const name = roundFileName(round, params.format)
    return params.format === 'csv'
      ? sendCsv(reply, name, await roundCsv(pool, round))
      : sendXlsx(reply, name, await roundTables(pool, round))
  })

  app.get<Params>('/exports/reports/:id.:format(xlsx)', async (request, reply) => {
    const { params } = request
    const viewer = await askerOf(request)
    if (viewer === null) return refuse(reply, 401, 'UNAUTHENTICATED')
    const source = (await draftSource(pool, viewer, params.id)) ?? (await sentSource(pool, viewer, params.id))
    if (!source) return refuse(reply, 404, 'NOT_FOUND')
    audit(log, { act: 'export', personId: viewer.personId, of: 'report', ...params })
    const { agency, round } = source.report
    const { template } = await loadTemplate(pool, round.templateId)
    const exported = {
      round: round.name,
      agencyCode: agency.code,
      agencyName: agency.name,
      template,
      answers: source.answers,
    }
    return sendXlsx(reply, reportFileName(source.report, 'xlsx'), reportTables([exported]))
  })
}

async function visibleRound(pool: Pool, viewer: Viewer, id: string): Promise<RoundNode | undefined> {
  if (!isUuid(id)) return undefined
  return (await visibleRounds(pool, viewer, { id, movementIds: null, dashboardsOnly: false, after: null, limit: 1 }))[0]
    ?.round
}

async function roundCsv(pool: Pool, round: RoundNode) {
  const { template } = await loadTemplate(pool, round.templateId)
  return roundTable(round.name, template, await roundExport(pool, [round.id, false]))
}

async function roundTables(pool: Pool, round: RoundNode) {
  const { template } = await loadTemplate(pool, round.templateId)
  const [rows, [counted]] = await Promise.all([
    roundExport(pool, [round.id, true]),
    dashboards(pool, [[round.id], false]),
  ])
  const sent = rows.flatMap(({ answers, code, name }: RoundExportRow) =>
    answers === null ? [] : [{ round: round.name, agencyCode: code, agencyName: name, template, answers }],
  )
  const totals = counted ? [totalsTable(round.name, counted.dashboard)] : []
  return [...totals, roundTable(round.name, template, rows), ...reportTables(sent)]
}

async function sendXlsx(
  reply: FastifyReply,
  name: string,
  tables: ReturnType<typeof reportTables>,
): Promise<FastifyReply> {
  // Loaded with the first export: the workbook library is no part of a quick start.
  const { writeXlsx } = await import('@thidua/letter/export/write-xlsx')
  return send(
    reply,
    name,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    Buffer.from(await oneByOne(() => writeXlsx(tables))),
  )
}

async function sendCsv(reply: FastifyReply, name: string, table: ReturnType<typeof roundTable>): Promise<FastifyReply> {
  const { writeCsv } = await import('@thidua/letter/export/write-csv')
  return send(reply, name, 'text/csv; charset=utf-8', writeCsv(table))
}

const send = (reply: FastifyReply, name: string, type: string, body: string | Buffer): FastifyReply =>
  reply.header('content-disposition', attachment(name)).type(type).send(body)

const refuse = (reply: FastifyReply, status: number, code: string): FastifyReply => reply.code(status).send({ code })
