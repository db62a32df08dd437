import { randomUUID } from 'node:crypto'
import { fileLimits } from '@thidua/schema/files/file-limits'
import { finishUploadPath, uploadPartPath, uploadsPath } from '@thidua/schema/files/upload-protocol'
import type { LightMyRequestResponse } from 'fastify'
import type { PersonName } from './small-province.ts'
import { fromOurPage, type TestServer } from './test-server.ts'

/** A PDF of nothing, so large. */
export function smallPdf(bytes = 400, fill = 'x'): Buffer {
  const [head, tail] = ['%PDF-1.7\n', '\n%%EOF\n']
  return Buffer.from(head + fill.repeat(bytes - head.length - tail.length) + tail)
}

interface Sent {
  readonly id?: string
  readonly reportId?: string
  readonly place?: string
  readonly name?: string
  readonly content?: Buffer
  readonly forEntry?: boolean
  /** Of a document of the registry, in a report's stead. */
  readonly documentId?: string
}

/** The steps by which a browser sends a file, as a person. */
export function uploadsOf(server: TestServer, person: PersonName | null) {
  const request = async (method: 'POST' | 'PUT' | 'GET' | 'DELETE', url: string, payload?: Buffer | object) =>
    server.app.inject({
      method,
      url,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: person === null ? '' : await server.cookieOf(person),
        ...(payload && {
          'content-type': Buffer.isBuffer(payload) ? 'application/octet-stream' : fromOurPage['content-type'],
        }),
      },
      ...(payload && { payload }),
    })
  const begin = (
    id: string,
    { documentId, reportId, place = 'II.1', name = 'a.pdf', content, forEntry = false }: Sent,
  ) =>
    request('POST', uploadsPath, {
      id,
      name,
      ...(documentId ? { documentId } : { place, forEntry, reportId: reportId ?? server.province.reports.first }),
      bytes: content?.length ?? smallPdf().length,
    })
  const part = (id: string, offset: number, bytes: Buffer) => request('PUT', uploadPartPath(id, offset), bytes)
  const finish = (id: string) => request('POST', finishUploadPath(id))

  /** Sends a whole file and gives the last answer, with the id that it was sent by. */
  async function send({ id = randomUUID(), ...sent }: Sent): Promise<{ id: string; answer: LightMyRequestResponse }> {
    const content = sent.content ?? smallPdf()
    const answer = await begin(id, { ...sent, content })
    if (answer.statusCode !== 200) return { id, answer }
    for (let at = 0; at < content.length; at += fileLimits.partBytes) {
      const taken = await part(id, at, content.subarray(at, at + fileLimits.partBytes))
      if (taken.statusCode !== 200) return { id, answer: taken }
    }
    return { id, answer: await finish(id) }
  }
  return { request, begin, part, finish, send }
}
