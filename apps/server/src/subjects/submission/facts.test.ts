import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '#graphql/context.ts'
import { createDatabase } from '#lib/database.ts'
import { createLog } from '#lib/log.ts'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { leaveFactsJob } from './facts-job.ts'
import { freshFacts } from './fresh-facts.ts'
import { projectStaleFacts } from './project-stale-facts.ts'

interface Facts {
  number: number
  citations: { number: string; document: { number: string } | null }[]
  choices: object[]
  figures: object[]
}

const factsOf = `{ number
  citations { item path quote type number issuedOn issuer subject differs document { number issuedOn } }
  choices { item key label option optionLabel } figures { key value quote quotePath } }`

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

/** What narratives and choices say beside a draft that may be sent. */
const told = {
  'I.1/narrative': 'Sở có 17 công chức.',
  'II.1/choices/launched': 'yes',
  'II.1/narrative':
    'Thực hiện Quyết định số 769/QĐ-UBND ngày 18/6/2022 của UBND tỉnh về phong trào; Kế hoạch số 5/KH-UBND của UBND tỉnh.',
}

async function send(person: PersonName, report: 'first' | 'second', answers: Record<string, string>): Promise<Facts> {
  const reportId = server.province.reports[report]
  await writeDraft(server, person, reportId, answers)
  const { submitReport } = await server.data<{ submitReport: { submission: Facts } }>(
    person,
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) {
      ... on SubmitReportSuccess { submission ${factsOf} } ... on ValidationError { issues { path rule } } } }`,
  )
  return submitReport.submission
}

const sent = async (person: PersonName, report: 'first' | 'second'): Promise<Facts[]> => {
  const answer = await server.data<{ report: { submissions: { edges: { node: Facts }[] } } }>(
    person,
    `{ report(id: "${server.province.reports[report]}") { submissions { edges { node ${factsOf} } } } }`,
  )
  return answer.report.submissions.edges.map(({ node }) => node)
}

const documents = async (): Promise<string[]> => {
  const { rows } = await server.database.pool.query<{ number: string }>('SELECT number FROM document ORDER BY number')
  return rows.map(({ number }) => number)
}

const complete = completeDraft(midTermTemplate)

describe('facts of the text', () => {
  it('are the documents it cites, the words that say a figure, and the choices', async () => {
    const before = await documents()
    expect(await send('clerk', 'first', { ...complete, ...told })).toEqual({
      number: 1,
      citations: [
        {
          item: 'II.1',
          path: 'II.1/narrative',
          quote: 'Quyết định số 769/QĐ-UBND',
          type: 'QD',
          number: '769/QĐ-UBND',
          issuedOn: '2022-06-18',
          issuer: 'UBND tỉnh',
          subject: 'phong trào',
          differs: ['issuedOn'],
          document: { number: '769/QĐ-UBND', issuedOn: '2022-06-17' },
        },
        expect.objectContaining({ number: '5/KH-UBND', issuer: 'UBND tỉnh', document: null, differs: [] }),
      ],
      choices: [
        {
          item: 'II.1',
          key: 'launched',
          label: 'Đã phát động phong trào tại đơn vị',
          option: 'yes',
          optionLabel: 'Đã',
        },
      ],
      figures: [{ key: 'civilServants', value: 17, quote: '17 công chức', quotePath: 'I.1/narrative' }],
    })
    // The plan that was listed is new to the registry; what was only cited is no entry.
    expect(await documents()).toEqual([...before, '769/QĐ-UBND'].sort())
  })

  it('find their document when another agency lists it later', async () => {
    await send('neighbour', 'second', { ...complete, ...told })
    await send('clerk', 'first', { ...complete, 'II.2/plans/p1/number': '5/KH-UBND', 'II.2/plans/p1/type': 'KH' })
    const [{ citations } = { citations: [] }] = await sent('neighbour', 'second')
    expect(citations.map(({ document }) => document?.number)).toEqual(['769/QĐ-UBND', '5/KH-UBND'])
  })

  it('take two communes’ own plans of one number for two documents', async () => {
    const own = { 'II.2/plans/p1/number': '5/KH-UBND', 'II.2/plans/p1/type': 'KH', 'II.2/plans/p1/issuer': 'UBND xã' }
    await server.database.pool.query(`UPDATE agency SET name = 'UBND xã Bình Sơn' WHERE id = $1`, [
      server.province.agencies.first,
    ])
    const cites = { 'II.1/narrative': 'Thực hiện Kế hoạch số 5/KH-UBND của UBND xã.' }
    await send('clerk', 'first', { ...complete, ...own, ...cites })
    await send('neighbour', 'second', { ...complete, ...own, ...cites, 'II.2/plans/p1/issuedOn': '1/2/2024' })
    const { rows } = await server.database.pool.query(
      `SELECT p.issuer, p.differs, d.issuer AS registered, c.issuer AS cited FROM plan p JOIN document d ON d.id = p.document_id
      JOIN citation c ON c.submission_id = p.submission_id AND c.document_key = d.key ORDER BY registered`,
    )
    expect(rows).toEqual([
      { issuer: 'UBND xã', differs: [], registered: 'UBND xã Bình Sơn', cited: 'UBND xã' },
      { issuer: 'UBND xã', differs: [], registered: 'Ủy ban nhân dân xã Ánh Dương', cited: 'UBND xã' },
    ])
  })

  it('of each submission are its own', async () => {
    const first = await send('clerk', 'first', { ...complete, ...told })
    const remark = '{ place: "II.1", text: "x", level: mustFix }'
    await server.data(
      'compiler',
      `mutation { returnReport(input: { ${(await asSeen(server, server.province.reports.first)).submission}, remarks: [${remark}] }) { __typename } }`,
    )
    const second = await send('clerk', 'first', {
      'II.1/choices/launched': 'no',
      'II.1/narrative': 'Thực hiện Chỉ thị số 41-CT/TW.',
    })
    expect(second).toMatchObject({ citations: [{ number: '41-CT/TW' }], choices: [{ option: 'no' }] })
    expect(await sent('clerk', 'first')).toEqual([second, first])
  })

  it('of what was sent before there were any are projected once', async () => {
    const made = await send('clerk', 'first', { ...complete, ...told })
    const { pool } = server.database
    await server.asOwner('INSERT INTO stale_facts SELECT id FROM submission')
    await pool.query(`DELETE FROM choice`)
    await pool.query(`UPDATE citation SET number = 'cũ'`)
    await pool.query(`UPDATE figure SET quote = NULL, quote_path = NULL`)
    const run = () => projectStaleFacts(pool, new AbortController().signal)
    expect((await Promise.all([run(), run()])).toSorted()).toEqual([0, 1])
    expect(await sent('clerk', 'first')).toEqual([made])
    expect(await run()).toBe(0)
    await expect(pool.query('DELETE FROM choice')).rejects.toThrow('append-only')
  })

  it('that still wait to be projected are projected for whoever reads them', async () => {
    const made = await send('clerk', 'first', { ...complete, ...told })
    const { pool } = server.database
    await server.asOwner('INSERT INTO stale_facts SELECT id FROM submission')
    await pool.query('DELETE FROM citation')
    const { rows } = await pool.query<{ id: string }>('SELECT submission_id AS id FROM stale_facts')
    const anotherServer = createDatabase(server.database.url)
    const context: Context = {
      viewer: null,
      database: anotherServer,
      jobs: server.jobs,
      log: createLog({ logLevel: 'silent' }),
      events: { tell: () => undefined, here: () => [] },
      mails: false,
      left: new AbortController().signal,
    }
    await Promise.all(rows.map(async ({ id }) => freshFacts(context, id, () => null)))
    await anotherServer.close()
    expect(await sent('clerk', 'first')).toEqual([made])
  })

  it('left stale by a migration are a job of the next start', async () => {
    const made = await send('clerk', 'first', { ...complete, ...told })
    const { pool } = server.database
    await leaveFactsJob(pool, server.jobs)
    const jobs = async () => (await pool.query(`SELECT FROM pgboss.job WHERE name = 'project-facts'`)).rowCount
    expect(await jobs()).toBe(0)
    await server.asOwner('INSERT INTO stale_facts SELECT id FROM submission')
    await pool.query('DELETE FROM citation')
    await leaveFactsJob(pool, server.jobs)
    expect(await jobs()).toBe(1)
    await server.jobs.work()
    await expect.poll(async () => (await pool.query('SELECT FROM stale_facts')).rowCount, { timeout: 60_000 }).toBe(0)
    expect(await sent('clerk', 'first')).toEqual([made])
  })

  it('of a page pasted into an issuer can be sent', async () => {
    const page = Array.from({ length: 4_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_011)),
    ).join('')
    const issuers = { 'II.2/plans/p1/issuer': page, 'II.1/narrative': `Kế hoạch số 5/KH-UBND của ${page}` }
    expect(await send('clerk', 'first', { ...complete, ...issuers })).toMatchObject({ number: 1 })
  })
})
