import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readSettings } from '#lib/env.ts'
import { createLog } from '#lib/log.ts'
import { createHttp } from './http/http.ts'

const head = 'POST /texts HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n'

let lines: string[]
let app: Awaited<ReturnType<typeof createHttp>>
beforeEach(async () => {
  lines = []
  const log = createLog({ logLevel: 'warn' }, { write: (line) => void lines.push(line) })
  app = await createHttp({ ...readSettings({}), log, drainMs: 100 })
  app.post('/texts', async () => ({ ok: true }))
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => app.close())

/** A client whose request has begun to arrive and comes no further. */
async function halfRequest(): Promise<Socket> {
  const arrived = once(app.server, 'request')
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(`${head}Content-Length: 100\r\n\r\n{"a":`)
  await arrived
  return socket
}

it('a request that never arrives whole does not keep a server from stopping', async () => {
  const socket = await halfRequest()
  const gone = once(socket, 'close')
  await app.close()
  await gone
})

it('nobody may take for ever to send a request, or to read an answer', () => {
  expect(app.server.requestTimeout).toBeGreaterThan(0)
  expect(app.server.timeout).toBeGreaterThan(0)
})

it('a client that goes away in the middle is no accident of ours', async () => {
  const answered = new Promise<void>((resolve) =>
    app.server.once('request', (_, reply) => reply.once('close', resolve)),
  )
  const socket = await halfRequest()
  socket.destroy()
  await answered
  await app.close()
  expect(lines).toEqual([])
})
