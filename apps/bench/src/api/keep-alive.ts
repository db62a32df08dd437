import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ChildServer } from './child-server.ts'
import type { HttpRequest } from './http-slice.ts'

/**
 * Sends requests one by one over connections that stay open, for what autocannon cannot do: a request that
 * depends on the answer before it. `fetch` would take as much CPU as the server that is measured.
 */
export function keepAlive(server: ChildServer) {
  const agent = new Agent({ keepAlive: true })
  /** Throws when the answer is not 200. */
  return async ({ path, method, headers, body = '' }: HttpRequest): Promise<string> => {
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(server.url + path, { agent, method, headers: { ...headers, ...length } }).end(body)
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const answer = await text(response)
    if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}: ${answer.slice(0, 500)}`)
    return answer
  }
}
