import { createHash, randomUUID } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeBackupTurn } from '@thidua/prisma/backup/backup-turn'
import { fileLimits } from '@thidua/schema/files/file-limits'
import { evidenceFilePath, uploadPath } from '@thidua/schema/files/upload-protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eraseFiles } from '#domain/evidence/erase-files.ts'
import { rehashFiles } from '#domain/evidence/rehash-files.ts'
import { fileKey } from '#lib/files/file-store.ts'
import { folderStore } from '#lib/files/folder-store.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { smallPdf, uploadsOf } from '#testing/upload-file.ts'

let server: TestServer
let reportId: string
beforeEach(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
})
afterEach(() => server.close())

const store = () => folderStore(join(server.dataFolder, 'files'))
const pathOf = (sha256: string) => join(server.dataFolder, 'files', fileKey(sha256))
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const send = (person: PersonName, sent: Parameters<ReturnType<typeof uploadsOf>['send']>[0] = {}) =>
  uploadsOf(server, person).send({ reportId, ...sent })
const erase = () => eraseFiles(server.database.writes, store())

/** Moves the times of a table's rows back: nobody but its owner could. */
const age = async (table: 'stored_file' | 'evidence' | 'evidence_removal', days: number) => {
  await server.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER USER;
    UPDATE ${table} SET at = at - make_interval(days => ${days}); ALTER TABLE ${table} ENABLE TRIGGER USER`)
}

/** As if a person had sent files and taken each away again. */
const sentBefore = (person: PersonName, bytes: number, files: number) =>
  server.asOwner(
    `WITH added AS (SELECT gen_random_uuid() AS id, md5(random()::text || n) AS sha256 FROM generate_series(1, ${files}) n),
      stored AS (INSERT INTO stored_file (sha256, bytes, kind) SELECT sha256, ${bytes}, 'pdf' FROM added RETURNING sha256),
      hung AS (INSERT INTO evidence (id, report_id, place, sha256, name, by_id)
        SELECT added.id, '${reportId}', 'II.1', sha256, 'a.pdf', p.id FROM added JOIN stored USING (sha256), person p
        WHERE p.email = '${emailOf(person)}' RETURNING id, by_id)
    INSERT INTO evidence_removal (evidence_id, by_id) SELECT id, by_id FROM hung`,
  )

const remove = async (person: PersonName, id: string) =>
  (
    await server.data<{ removeEvidence: { __typename: string } }>(
      person,
      `mutation { removeEvidence(reportId: "${reportId}", evidenceId: "${id}") { __typename } }`,
    )
  ).removeEvidence.__typename

const download = async (person: PersonName, id: string) =>
  server.app.inject({ url: evidenceFilePath(id), headers: { cookie: await server.cookieOf(person) } })

describe('who adds files and removes them again and again', () => {
  const fileOf = (bytes: number) => Math.ceil(bytes / fileLimits.fileBytes)
  it.each([
    ['their files of a day', 'clerk', 1, fileLimits.personDayFiles, 'personDay', 503],
    ['their bytes of a day', 'clerk', fileLimits.fileBytes, fileOf(fileLimits.personDayBytes), 'personDay', 503],
    [
      'the agency’s bytes of a day',
      'helper',
      fileLimits.fileBytes,
      fileOf(fileLimits.agencyDayBytes),
      'agencyDay',
      503,
    ],
  ] as const)('stops at %s, which pass', async (_, sender, bytes, files, why, status) => {
    await sentBefore(sender, bytes, files)
    const { answer } = await send('clerk')
    expect([answer.statusCode, answer.json()]).toEqual([status, { code: 'FILE_REFUSED', why }])
    await age('evidence', 1)
    if (why === 'personDay') expect((await send('clerk')).answer.statusCode).toBe(200)
  })

  it('stops at what the store keeps for the agency, until that is erased', async () => {
    await sentBefore('helper', fileLimits.fileBytes, fileOf(fileLimits.agencyKeptBytes))
    for (const table of ['stored_file', 'evidence', 'evidence_removal'] as const) await age(table, 2)
    expect((await send('clerk')).answer.json()).toEqual({ code: 'FILE_REFUSED', why: 'agencyFull' })
    expect(await erase()).toBe(fileOf(fileLimits.agencyKeptBytes))
    expect((await send('clerk')).answer.statusCode).toBe(200)
  })
})

describe('bytes of the store', () => {
  const content = smallPdf(700)
  const sha256 = hashOf(content)
  const ageAll = async () => {
    for (const table of ['stored_file', 'evidence', 'evidence_removal'] as const) await age(table, 2)
  }

  it('are erased a day after nothing names them, and come back with the next who has them', async () => {
    const { id } = await send('clerk', { content })
    await ageAll()
    expect(await erase()).toBe(0)
    await remove('clerk', id)
    expect([await erase(), existsSync(pathOf(sha256))]).toEqual([0, true])
    await ageAll()
    expect([await erase(), existsSync(pathOf(sha256))]).toEqual([1, false])
    expect(await erase()).toBe(0)
    expect((await download('clerk', id)).statusCode).toBe(404)
    expect(await rehashFiles(server.database.pool, store())).toEqual({ checked: 0, missing: [], different: [] })
    const again = await send('clerk', { content })
    expect((await download('clerk', again.id)).rawPayload.equals(content)).toBe(true)
    expect(await erase()).toBe(0)
  })

  it('stay for another place, a submission, and any table that names them', async () => {
    const { id } = await send('clerk', { content })
    const second = await send('clerk', { content, place: 'II.2' })
    await remove('clerk', id)
    await ageAll()
    expect(await erase()).toBe(0)
    await remove('clerk', second.id)
    await server.asOwner(`CREATE TABLE elsewhere (file text REFERENCES stored_file (sha256));
      GRANT SELECT ON elsewhere TO PUBLIC; INSERT INTO elsewhere VALUES ('${sha256}')`)
    await ageAll()
    expect(await erase()).toBe(0)
    await server.asOwner('DELETE FROM elsewhere')
    expect(await erase()).toBe(1)
  })

  it('are not erased under a backup', async () => {
    const { id } = await send('clerk', { content })
    await remove('clerk', id)
    await ageAll()
    const backup = await server.database.pool.connect()
    await takeBackupTurn(backup)
    expect([await erase(), existsSync(pathOf(sha256))]).toEqual([0, true])
    await backup.query('SELECT pg_advisory_unlock_all()')
    backup.release()
    expect(await erase()).toBe(1)
  })

  it('are there for whoever adds them at the moment at which they are erased', async () => {
    const { id } = await send('clerk', { content })
    await remove('clerk', id)
    for (let round = 0; round < 12; round++) {
      await ageAll()
      const [added] = await Promise.all([send('clerk', { content }), erase(), erase()])
      expect(added.answer.statusCode).toBe(200)
      expect((await download('clerk', added.id)).rawPayload.equals(content)).toBe(true)
      await remove('clerk', added.id)
    }
  })

  it('leave with an upload that was not taken, unless somebody has them', async () => {
    const uploads = uploadsOf(server, 'clerk')
    const begun = async () => {
      const id = randomUUID()
      await uploads.begin(id, { reportId, content })
      await uploads.part(id, 0, content)
      await server.asOwner(`UPDATE upload SET sha256 = '${sha256}' WHERE id = '${id}'`)
      return id
    }
    const first = await begun()
    await store().put(fileKey(sha256), content, sha256)
    await uploads.request('DELETE', uploadPath(first))
    expect(existsSync(pathOf(sha256))).toBe(false)
    await send('clerk', { content })
    await uploads.request('DELETE', uploadPath(await begun()))
    expect(existsSync(pathOf(sha256))).toBe(true)
  })

  it('are hashed again: what is missing and what differs is named', async () => {
    const other = smallPdf(800)
    await send('clerk', { content })
    await send('clerk', { content: other })
    await send('clerk', { content: smallPdf(900) })
    rmSync(pathOf(sha256))
    writeFileSync(pathOf(hashOf(other)), 'khác')
    expect(await rehashFiles(server.database.pool, store())).toEqual({
      checked: 3,
      missing: [sha256],
      different: [hashOf(other)],
    })
  })
})

describe('files that the host brought and did not enter', () => {
  const bring = async (person: PersonName) => send(person, { place: 'letter', forEntry: true })
  const waiting = async (person: PersonName) =>
    (
      await server.data<{ report: { evidenceToEnter: { id: string; by: string }[] } | null }>(
        person,
        `{ report(id: "${reportId}") { evidenceToEnter { id by } } }`,
      )
    ).report?.evidenceToEnter ?? []

  it('are seen and removed by whoever may enter the report, and make room', async () => {
    const brought: string[] = []
    for (let nth = 0; nth < fileLimits.files; nth++) brought.push((await bring('reviewer')).id)
    expect((await bring('compiler')).answer.json()).toMatchObject({ why: 'tooManyFiles' })
    expect((await waiting('compiler')).map(({ id }) => id).sort()).toEqual(brought.toSorted())
    for (const person of ['clerk', 'viewer', 'neighbour'] as const)
      expect([person, await waiting(person)]).toEqual([person, []])
    const [id = ''] = brought
    expect((await download('compiler', id)).statusCode).toBe(200)
    expect((await download('clerk', id)).statusCode).toBe(404)
    expect(await remove('clerk', id)).toBe('ForbiddenError')
    expect(await remove('compiler', id)).toBe('ReportActSuccess')
    expect((await bring('compiler')).answer.statusCode).toBe(200)
  })

  it('expire, and their bytes with them', async () => {
    const { id } = await bring('reviewer')
    await age('evidence', fileLimits.entryDays)
    expect(await waiting('reviewer')).toEqual([])
    const { enterReport } = await server.data<{ enterReport: { issues: { rule: string }[] } }>(
      'reviewer',
      `mutation { enterReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}", channel: paper,
        arrivedAt: "${new Date(Date.now() - 86_400_000).toISOString()}", evidenceIds: ["${id}"],
        fields: [{ path: "II.1/narrative", value: "Đã làm." }] }) { ... on ValidationError { issues { rule } } } }`,
    )
    expect(enterReport.issues).toEqual([{ rule: 'scanRequired' }])
    await age('stored_file', 2)
    expect(await erase()).toBe(0)
    await age('evidence', 1)
    expect(await erase()).toBe(1)
  })
})
