/**
 * What our API is held against: the same answers by Fastify and `pg` by hand, with the same session check
 * (same cookie, same statement), the rights as far as these pages need them, one statement a page or a save.
 */
import { loadTemplate } from '@thidua/server/src/domain/templates.ts'
import Fastify from 'fastify'
import pg from 'pg'
import { benchSettings } from '../api/bench-settings.ts'
import { tellParent } from '../api/child-server.ts'
import { countRound, countRounds } from './count-rounds.ts'
import { findSender } from './find-sender.ts'
import { listReports } from './list-reports.ts'
import { type OpenReportRow, openReport } from './open-report.ts'
import { type SaveBody, saveFields } from './save-fields.ts'
import { searchRound } from './search-round.ts'

const { databaseUrl, sessionSecret, connections } = benchSettings()
const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
const app = Fastify()

/** Agencies in which the sender has one of these roles; null when nobody is signed in. */
async function agenciesOf(cookie: string | undefined, roles: readonly string[]): Promise<string[] | null> {
  const memberships = (await findSender(pool, cookie, sessionSecret))?.memberships
  return memberships?.filter(({ role }) => roles.includes(role)).map(({ agencyId }) => agencyId) ?? null
}

app.get<{ Params: { id: string } }>('/reports/:id', async (request, reply) => {
  const agencies = await agenciesOf(request.headers.cookie, ['clerk', 'head'])
  if (agencies === null) return reply.code(401).send()
  const { rows } = await pool.query<OpenReportRow>({ ...openReport, values: [request.params.id, agencies] })
  const [row] = rows
  if (!row) return reply.code(404).send()
  row.response.data.report.round.outline = (await loadTemplate(pool, row.templateId)).json
  return row.response
})

/** Pages of a round for the people of its host: the statement gives the answer. */
for (const [page, statement] of [
  ['reports', listReports],
  ['dashboard', countRound],
  ['home', countRounds],
  ['search', searchRound],
] as const)
  app.get<{ Params: { id: string } }>(`/rounds/:id/${page}`, async (request, reply) => {
    const agencies = await agenciesOf(request.headers.cookie, ['compiler', 'reviewer', 'viewer'])
    if (agencies === null) return reply.code(401).send()
    const { rows } = await pool.query<{ response: object }>({ ...statement, values: [request.params.id, agencies] })
    return rows[0]?.response ?? reply.code(404).send()
  })

app.post<{ Params: { id: string }; Body: SaveBody }>('/reports/:id/fields', async (request, reply) => {
  const sender = await findSender(pool, request.headers.cookie, sessionSecret)
  if (sender === null) return reply.code(401).send()
  const { clientId, patches } = request.body
  const agencies = sender.memberships.filter(({ role }) => role === 'clerk').map(({ agencyId }) => agencyId)
  const { rows } = await pool.query<{ path: string; version: number }>({
    ...saveFields,
    values: [
      request.params.id,
      agencies,
      clientId,
      sender.personId,
      patches.map(({ path }) => path),
      patches.map(({ value }) => value),
      patches.map(({ baseVersion }) => baseVersion),
      patches.map(({ clientSeq }) => clientSeq),
    ],
  })
  return rows
})

tellParent(await app.listen({ host: '127.0.0.1', port: 0 }), async () => {
  await app.close()
  await pool.end()
})
