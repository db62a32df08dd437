import type { LightMyRequestResponse } from 'fastify'
import type { PersonName } from './small-province.ts'
import type { TestServer } from './test-server.ts'

/** Sends one file to be read for a report, as a browser's form does. */
export async function uploadLetter(
  server: TestServer,
  person: PersonName | null,
  reportId: string,
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
): Promise<LightMyRequestResponse> {
  const form = new FormData()
  form.append('file', new Blob([content]), name)
  const body = new Response(form)
  return server.app.inject({
    method: 'POST',
    url: `/imports/letter?reportId=${reportId}`,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': body.headers.get('content-type') ?? '',
      cookie: person === null ? '' : await server.cookieOf(person),
    },
    payload: Buffer.from(await body.arrayBuffer()),
  })
}
