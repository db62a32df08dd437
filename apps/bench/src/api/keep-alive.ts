import { connect, type Socket } from 'node:net'
import type { ChildServer } from './child-server.ts'
import type { HttpRequest } from './http-slice.ts'

/**
 * Sends requests one by one over connections that stay open, for what autocannon cannot do: a request that
 * depends on the answer before it. Plain sockets, because `fetch` takes as much processor time as the server that is
 * measured, and `http` half of it. Understands what our two servers say: a status, a length, a body.
 */
export function keepAlive(server: ChildServer) {
  const { hostname, port } = new URL(server.url)
  const free: Connection[] = []
  /** Throws when the answer is not 200. */
  return async ({ path, method, headers, body = '' }: HttpRequest): Promise<string> => {
    const connection = free.pop() ?? new Connection(hostname, Number(port))
    const named = { host: `${hostname}:${port}`, ...headers, 'content-length': String(Buffer.byteLength(body)) }
    const lines = Object.entries(named).map(([name, value]) => `${name}: ${value}\r\n`)
    const answer = await connection.ask(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
    free.push(connection)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body.slice(0, 500)}`)
    return answer.body
  }
}

interface Answer {
  readonly status: number
  readonly body: string
}

class Connection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null

  constructor(host: string, port: number) {
    this.#socket = connect({ host, port, noDelay: true })
    this.#socket.unref()
    this.#socket.on('data', (data) => this.#receive(data))
    this.#socket.on('error', (error) => this.#waiting?.reject(error))
    this.#socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')))
  }

  ask(request: string): Promise<Answer> {
    this.#socket.ref()
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  #receive(data: Buffer): void {
    this.#received = this.#received.length === 0 ? data : Buffer.concat([this.#received, data])
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#received.toString('latin1', 0, end)
    const length = Number(/^content-length: (\d+)/imu.exec(head)?.[1])
    if (!Number.isFinite(length)) this.#waiting?.reject(new Error(`an answer without a length: ${head}`))
    if (this.#received.length < end + 4 + length) return
    const body = this.#received.toString('utf8', end + 4, end + 4 + length)
    this.#received = this.#received.subarray(end + 4 + length)
    this.#socket.unref()
    this.#waiting?.resolve({ status: Number(head.slice(9, 12)), body })
    this.#waiting = null
  }
}
