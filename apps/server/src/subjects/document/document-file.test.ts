import { randomUUID } from 'node:crypto'
import { documentFilePath, evidenceFilePath } from '@thidua/schema/files/upload-protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetsUploads } from '#domain/evidence/forget-uploads.ts'
import { openStore } from '#lib/files/open-store.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { smallPdf, uploadsOf } from '#testing/upload-file.ts'

let server: TestServer
/** The request document of the round; a document that launched nothing yet; one that only stands in the registry. */
let requestId: string
let launchId: string
let registeredId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const everybody = [
  ...['clerk', 'helper', 'head', 'neighbour', 'reviewer', 'compiler', 'viewer', 'administrator', 'stranger'],
] as PersonName[]

const document = async (number: string): Promise<string> => {
  const { rows } = await server.database.pool.query<{ id: string }>(
    `INSERT INTO document (type, number, issuer, key) VALUES ('KH', $1, 'UBND tỉnh', $1) RETURNING id`,
    [number],
  )
  return rows[0]?.id ?? ''
}
const sql = (text: string, values: unknown[] = []) => server.database.pool.query(text, values)

beforeEach(async () => {
  ;[requestId, launchId, registeredId] = await Promise.all([
    document(`1-${randomUUID()}`),
    document(`2-${randomUUID()}`),
    document(`3-${randomUUID()}`),
  ])
  await sql('UPDATE round SET request_document_id = $1', [requestId])
  await sql('UPDATE movement SET launch_document_id = $1', [launchId])
})

const send = (person: PersonName, documentId: string, content = smallPdf(), name = 'Công văn 2101.pdf') =>
  uploadsOf(server, person).send({ documentId, content, name })
const sent = async (...of: Parameters<typeof send>): Promise<string> => {
  const { id, answer } = await send(...of)
  expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('"done":true')])
  return id
}
const download = async (person: PersonName | null, id: string, path = documentFilePath) =>
  server.app.inject({
    url: path(id),
    headers: { cookie: person === null ? '' : await server.cookieOf(person) },
  })
const readers = async (id: string): Promise<PersonName[]> => {
  const may: PersonName[] = []
  for (const person of everybody) if ((await download(person, id)).statusCode === 200) may.push(person)
  return may
}

interface Shown {
  readonly file: { readonly id: string; readonly name: string; readonly kind: string; readonly by: string } | null
  readonly mayChangeFile: boolean
}
const requestOf = async (person: PersonName): Promise<Shown> =>
  (
    await server.data<{ round: { requestDocument: Shown } }>(
      person,
      `{ round(id: "${server.province.roundId}") { requestDocument { file { id name kind by } mayChangeFile } } }`,
    )
  ).round.requestDocument

const remove = async (person: PersonName, documentId: string, fileId: string) =>
  (
    await server.data<{
      removeDocumentFile: { __typename: string; why?: string; newer?: { act: string; by: string }[] }
    }>(
      person,
      `mutation { removeDocumentFile(documentId: "${documentId}", fileId: "${fileId}") { __typename ... on ForbiddenError { why }
        ... on AdministrationConflictError { newer { act by } }
        ... on MutationRemoveDocumentFileSuccess { data { file { id } } } } }`,
    )
  ).removeDocumentFile

describe('the file of a document', () => {
  it('comes part by part from who asks for the round, and is read by all who see it', async () => {
    const content = smallPdf(1_300_000)
    const id = await sent('compiler', requestId, content)
    const shown = { id, name: 'Công văn 2101.pdf', kind: 'pdf', by: 'Trần Tổng Hợp' }
    expect(await requestOf('neighbour')).toEqual({ file: shown, mayChangeFile: false })
    expect(await requestOf('compiler')).toEqual({ file: shown, mayChangeFile: true })
    const got = await download('clerk', id)
    expect(got.rawPayload.equals(content)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    })
    expect(await readers(id)).toEqual(everybody.filter((person) => person !== 'stranger'))
    expect((await download(null, id)).statusCode).toBe(401)
    // Each kind of file has an address of its own.
    expect((await download('compiler', id, evidenceFilePath)).statusCode).toBe(404)
  })

  it('is seen by nobody but who prepares the round before it is published', async () => {
    await sql(
      `INSERT INTO round (slug, movement_id, host_agency_id, kind, name, state, request_document_id)
      SELECT gen_random_uuid(), movement_id, host_agency_id, 'adHoc', 'Bản nháp', 'draft', $1 FROM round LIMIT 1`,
      [registeredId],
    )
    const id = await sent('compiler', registeredId)
    expect(await readers(id)).toEqual(['compiler', 'administrator'])
    await sql('DELETE FROM round WHERE request_document_id = $1', [registeredId])
  })

  it('is read with a movement by whoever belongs to an agency, and with the registry alike', async () => {
    const members = everybody.filter((person) => person !== 'stranger')
    expect(await readers(await sent('compiler', launchId))).toEqual(members)
    expect(await readers(await sent('administrator', registeredId))).toEqual(members)
  })

  it('is changed by nobody else, from the first step on', async () => {
    const of = async (documentId: string) => {
      const may: PersonName[] = []
      for (const person of everybody) {
        const { answer } = await send(person, documentId)
        if (answer.statusCode === 200) may.push(person)
        else expect([person, answer.json()]).toEqual([person, { code: 'FILE_REFUSED', why: 'documentClosed' }])
      }
      return may
    }
    expect(await of(requestId)).toEqual(['compiler', 'administrator'])
    expect(await of(launchId)).toEqual(['compiler', 'administrator'])
    expect(await of(registeredId)).toEqual(['administrator'])
    // A round of another host asks by it, too.
    await sql(
      `INSERT INTO round (slug, movement_id, host_agency_id, template_id, kind, name, request_document_id, opens_at, agency_deadline,
        compiler_deadline, published_at)
      SELECT gen_random_uuid(), movement_id, $2, template_id, 'adHoc', 'Của xã', $1, opens_at, agency_deadline, compiler_deadline, opens_at
      FROM round LIMIT 1`,
      [requestId, server.province.agencies.second],
    )
    expect(await of(requestId)).toEqual(['administrator'])
    const { file } = await requestOf('compiler')
    expect(await remove('compiler', requestId, file?.id ?? '')).toMatchObject({ why: 'notYourDocument' })
    expect(await remove('clerk', requestId, file?.id ?? '')).toMatchObject({ why: 'notYourDocument' })
    await sql(`DELETE FROM round WHERE name = 'Của xã'`)
    // The right may be gone when the last part has come.
    const uploads = uploadsOf(server, 'compiler')
    const id = randomUUID()
    await uploads.begin(id, { documentId: requestId })
    await uploads.part(id, 0, smallPdf())
    await sql('UPDATE round SET request_document_id = NULL')
    expect((await uploads.finish(id)).json()).toEqual({ code: 'FILE_REFUSED', why: 'documentClosed' })
    expect(
      (await uploadsOf(server, 'administrator').begin(randomUUID(), { documentId: randomUUID() })).statusCode,
    ).toBe(404)
  })

  it('is replaced and removed, and everything of it stays on record', async () => {
    const first = await sent('compiler', requestId)
    const second = await sent('administrator', requestId, smallPdf(500, 'y'), 'Công văn đính chính.pdf')
    expect((await requestOf('clerk')).file).toMatchObject({ id: second, name: 'Công văn đính chính.pdf' })
    expect((await download('clerk', first)).statusCode).toBe(404)
    // Decided on the file that stood before.
    const replaced = { act: 'replaceFile', by: 'Ngô Quản Trị' }
    expect(await remove('compiler', requestId, first)).toMatchObject({
      __typename: 'AdministrationConflictError',
      newer: [replaced],
    })
    expect(await remove('compiler', requestId, second)).toMatchObject({
      __typename: 'MutationRemoveDocumentFileSuccess',
      data: { file: null },
    })
    const removed = { act: 'removeFile', by: 'Trần Tổng Hợp' }
    expect(await remove('compiler', requestId, second)).toMatchObject({ newer: [removed] })
    expect(await remove('compiler', requestId, first)).toMatchObject({ newer: [replaced, removed] })
    expect(await remove('compiler', launchId, first)).toMatchObject({ __typename: 'NotFoundError' })
    expect((await requestOf('clerk')).file).toBe(null)
    expect((await download('administrator', second)).statusCode).toBe(404)
    const { administrationChanges } = await server.data<{
      administrationChanges: { edges: { node: { act: string; fields: { field: string; before: string }[] } }[] }
    }>(
      'administrator',
      `{ administrationChanges(subject: document, id: "${requestId}") { edges { node { act fields { field before after } } } } }`,
    )
    expect(
      administrationChanges.edges.map(({ node }) => [node.act, node.fields.find(({ field }) => field === 'file')]),
    ).toEqual([
      ['removeFile', { field: 'file', before: 'Công văn đính chính.pdf', after: null }],
      ['replaceFile', { field: 'file', before: 'Công văn 2101.pdf', after: 'Công văn đính chính.pdf' }],
      ['addFile', { field: 'file', before: null, after: 'Công văn 2101.pdf' }],
    ])
    const { rows } = await sql('SELECT sha256 FROM document_file WHERE document_id = $1', [requestId])
    const store = openStore(server.env)
    for (const { sha256 } of rows) expect(await store.has(`files/${sha256.slice(0, 2)}/${sha256}`)).toBe(true)
  })

  it('is one, whatever was sent twice or at once', async () => {
    const uploads = uploadsOf(server, 'compiler')
    const id = await sent('compiler', requestId)
    expect((await uploads.finish(id)).json()).toMatchObject({ done: true })
    expect((await uploads.begin(id, { documentId: requestId })).json()).toMatchObject({ done: true })
    const both = await Promise.all(
      ['x', 'y'].map((fill) => sent('compiler', requestId, smallPdf(600, fill), `${fill}.pdf`)),
    )
    expect(both).toContain((await requestOf('clerk')).file?.id)
    const { rows } = await sql('SELECT id FROM document_file WHERE document_id = $1', [requestId])
    expect(rows).toHaveLength(3)
  })

  it('is told by its bytes, and one that did not go on to come is forgotten', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>')
    expect((await send('compiler', requestId, html)).answer.json()).toMatchObject({ why: 'unknownKind' })
    const id = randomUUID()
    const uploads = uploadsOf(server, 'compiler')
    await uploads.begin(id, { documentId: requestId, content: smallPdf(600_000) })
    await uploads.part(id, 0, smallPdf(600_000).subarray(0, 524_288))
    await sql(`UPDATE upload SET at = now() - interval '8 days' WHERE id = $1`, [id])
    await forgetsUploads(server.database.writes, openStore(server.env)).run(
      {},
      new AbortController().signal,
      server.jobs,
    )
    expect((await sql('SELECT FROM upload WHERE id = $1', [id])).rowCount).toBe(0)
  })
})
