import type { InjectOptions } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { readSettings } from '#lib/env.ts'
import { createLog } from '#lib/log.ts'
import { createHttp } from './http.ts'

const lines: string[] = []
let app: Awaited<ReturnType<typeof createHttp>>
afterEach(() => app.close())

async function serveAt(variables: Record<string, string>) {
  lines.length = 0
  const log = createLog({ logLevel: 'warn' }, { write: (line) => void lines.push(line) })
  app = await createHttp({ ...readSettings(variables), log })
  app.post('/texts', async () => ({ ok: true }))
}

const post = async (headers: InjectOptions['headers']) => {
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/texts', headers: { ...headers } })
  return [statusCode, JSON.parse(body)]
}

/** What a browser sends on plain http in a network, where it says nothing of sites. */
const openedAt = (host: string) => ({ host, origin: `http://${host}` })

it('a page that is opened at another address than the settled one is told the right one, and the log once', async () => {
  await serveAt({ APP_URL: 'https://thidua.example/' })
  const refused = [403, { code: 'FOREIGN_ORIGIN', address: 'https://thidua.example' }]
  for (let n = 0; n < 3; n++) expect(await post(openedAt('192.168.1.5:4000'))).toEqual(refused)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 40, appUrl: 'https://thidua.example' }])
  expect(await post({ host: 'thidua.example', origin: 'https://thidua.example' })).toEqual([200, { ok: true }])
})

it('without a settled address every one will do under which the product is reached', async () => {
  await serveAt({ HOST: '0.0.0.0' })
  for (const host of ['192.168.1.5:4000', 'may-chu:4000', 'localhost:4000'])
    expect(await post(openedAt(host))).toEqual([200, { ok: true }])
})

it.each<Record<string, string>>([
  { origin: 'http://evil.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'http://a:4000.evil.example' },
  { origin: 'http://evil.example/a:4000' },
  { origin: 'http://a:4000', 'sec-fetch-site': 'cross-site' },
  {},
])('another site’s page is refused with or without a settled address: %j', async (headers) => {
  for (const variables of [{ HOST: '0.0.0.0' }, { APP_URL: 'http://thidua.example' }]) {
    await serveAt(variables)
    expect((await post({ host: 'a:4000', ...headers }))[0]).toBe(403)
  }
})
