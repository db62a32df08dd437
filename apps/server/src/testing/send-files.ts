import type { GivenTable } from '@thidua/directory/intake/given-columns'
import type { LightMyRequestResponse } from 'fastify'
import type { PersonName } from './small-province.ts'
import type { TestServer } from './test-server.ts'

interface Said {
  readonly given?: readonly Partial<GivenTable>[]
  readonly shown?: string
  readonly table?: number
  readonly locale?: 'vi' | 'en'
}

/** Sends files of a directory (content by name), as the page does. */
export async function sendFiles(
  server: TestServer,
  person: PersonName | null,
  act: 'plan' | 'apply' | 'refused',
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  said: Said = {},
): Promise<LightMyRequestResponse> {
  const form = new FormData()
  form.append('said', JSON.stringify(said))
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name)
  const body = new Response(form)
  const payload = Buffer.from(await body.arrayBuffer())
  return server.app.inject({
    method: 'POST',
    url: `/api/directory-import/${act}`,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': body.headers.get('content-type') ?? '',
      'content-length': String(payload.length),
      cookie: person === null ? '' : await server.cookieOf(person),
    },
    payload,
  })
}
