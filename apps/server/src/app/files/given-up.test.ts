import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileLimits } from '@thidua/schema/files/file-limits'
import { evidenceFilePath, uploadPath } from '@thidua/schema/files/upload-protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { smallPdf, uploadsOf } from '#testing/upload-file.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

/** Files and folders of the store. */
const lying = (under: 'parts' | 'files'): string[] => {
  const folder = join(server.dataFolder, 'files', under)
  return existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : []
}
const inDraft = async () =>
  (
    await server.data<{ report: { evidence: { id: string }[] } }>(
      'clerk',
      `{ report(id: "${server.province.reports.first}") { evidence { id } } }`,
    )
  ).report.evidence.map(({ id }) => id)
const removed = (id: string) =>
  server.data<{ removeEvidence: { __typename: string } }>(
    'clerk',
    `mutation { removeEvidence(reportId: "${server.province.reports.first}", evidenceId: "${id}") { __typename } }`,
  )
const download = async (person: PersonName, id: string) =>
  (await server.app.inject({ url: evidenceFilePath(id), headers: { cookie: await server.cookieOf(person) } }))
    .statusCode

describe('an upload that is given up while it goes on', () => {
  it('leaves no part in the store', async () => {
    const uploads = uploadsOf(server, 'clerk')
    const part = smallPdf(fileLimits.partBytes)
    for (let round = 0; round < 20; round++) {
      const id = randomUUID()
      await uploads.begin(id, { content: smallPdf(2 * fileLimits.partBytes) })
      await Promise.all([uploads.part(id, 0, part), uploads.request('DELETE', uploadPath(id))])
    }
    expect(lying('parts')).toEqual([])
  })

  it('hangs nowhere and leaves no bytes, or hangs whole', async () => {
    const uploads = uploadsOf(server, 'clerk')
    const hung: string[] = []
    for (let round = 0; round < 20; round++) {
      const [id, content] = [randomUUID(), smallPdf(400 + round)]
      await uploads.begin(id, { content })
      await uploads.part(id, 0, content)
      const [finished] = await Promise.all([uploads.finish(id), uploads.request('DELETE', uploadPath(id))])
      if (finished.statusCode === 200) hung.push(id)
      else expect([404, 503]).toContain(finished.statusCode)
    }
    expect((await inDraft()).toSorted()).toEqual(hung.toSorted())
    expect(lying('parts')).toEqual([])
    expect(lying('files').filter((name) => name.length > 2)).toHaveLength(hung.length)
  })
})

it('an upload that two tabs end at once is there once, and done for both', async () => {
  const uploads = uploadsOf(server, 'clerk')
  for (let round = 0; round < 6; round++) {
    const id = randomUUID()
    await uploads.begin(id, {})
    await Promise.all([uploads.part(id, 0, smallPdf()), uploads.part(id, 0, smallPdf())])
    const ended = await Promise.all([1, 2, 3, 4].map(() => uploads.finish(id)))
    expect(ended.map((answer) => answer.json<{ done?: boolean }>().done)).toEqual([true, true, true, true])
  }
  expect(await inDraft()).toHaveLength(6)
  expect(lying('parts')).toEqual([])
})

it('a file is not refused for its name, however it is written', async () => {
  const names = ['x'.repeat(4_000), 'é'.normalize('NFD').repeat(300), '\u0000\u202e', '../../etc/passwd', '\ud800', '']
  for (const name of names) {
    const { id, answer } = await uploadsOf(server, 'clerk').send({ name })
    expect([name.slice(0, 20), answer.statusCode]).toEqual([name.slice(0, 20), 200])
    const { headers } = await server.app.inject({
      url: evidenceFilePath(id),
      headers: { cookie: await server.cookieOf('clerk') },
    })
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[^"\\/]{1,190}\.pdf"; filename\*=UTF-8''[^/'"]+\.pdf$/u,
    )
  }
})

it('a file that was removed is nobody’s any more, of the draft and of what is to be entered', async () => {
  const { id } = await uploadsOf(server, 'clerk').send({})
  expect(await download('helper', id)).toBe(200)
  await removed(id)
  for (const person of ['clerk', 'helper', 'head'] as const) expect(await download(person, id)).toBe(404)
})
