import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface Upstream {
  readonly port: number
  readonly agent: Agent
  /** By `performance.now()`. */
  deadUntil: number
}

const idempotent = new Set(['GET', 'HEAD'])

/**
 * A proxy before several servers that does what nginx does by itself: takes turns, keeps connections open, asks nobody
 * whether they are ready; holds a server for dead for a while once a connection failed; goes on to the next one where
 * nothing was sent yet, or where asking twice does no harm; answers 502 where nobody is left.
 */
export async function simpleProxy(ports: readonly number[], failTimeoutMs: number) {
  const upstreams = ports.map((port): Upstream => ({ port, agent: new Agent({ keepAlive: true }), deadUntil: 0 }))
  let turn = 0

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await text(incoming)
    const now = performance.now()
    if (upstreams.every(({ deadUntil }) => deadUntil > now)) for (const upstream of upstreams) upstream.deadUntil = 0
    const first = turn++ % upstreams.length
    for (const upstream of [...upstreams.slice(first), ...upstreams.slice(0, first)]) {
      if (upstream.deadUntil > now) continue
      const outcome = await ask(upstream, incoming, body, outgoing)
      if (outcome === 'answered') return
      upstream.deadUntil = performance.now() + failTimeoutMs
      if (outcome === 'broken' && !idempotent.has(incoming.method ?? '')) break
    }
    outgoing.writeHead(502).end()
  }

  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
      for (const { agent } of upstreams) agent.destroy()
    },
  }
}

/** `refused`: no connection came about; `broken`: it ended before an answer came. */
function ask(
  { port, agent }: Upstream,
  { method, url, headers }: IncomingMessage,
  body: string,
  outgoing: ServerResponse,
): Promise<'answered' | 'refused' | 'broken'> {
  return new Promise((resolve) => {
    const { connection: _, ...passed } = headers
    const asking = request({ host: '127.0.0.1', port, agent, method, path: url, headers: passed })
    asking.once('error', ({ syscall }: NodeJS.ErrnoException) => resolve(syscall === 'connect' ? 'refused' : 'broken'))
    asking.once('response', (answer) => {
      const { connection, 'keep-alive': __, ...kept } = answer.headers
      outgoing.writeHead(answer.statusCode ?? 502, kept)
      answer.pipe(outgoing)
      answer.once('end', () => resolve('answered'))
    })
    asking.end(body)
  })
}
