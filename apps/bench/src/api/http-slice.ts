import autocannon from 'autocannon'
import type { Measure, Slice } from '../bench-case.ts'
import { cpuSeconds, familyCpuSeconds } from '../cpu-seconds.ts'
import type { ChildServer } from './child-server.ts'

export interface HttpRequest {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers: Record<string, string>
  readonly body?: string
}

const connections = 16
const seconds = 2

/** Requests per second of one server by 16 kept-alive connections, and its CPU time per request. */
export const httpSlice =
  (server: ChildServer, databasePid: number, { path, ...request }: HttpRequest): Slice =>
  async () => {
    const cpu = startCpu(server.pid, databasePid)
    const result = await autocannon({ url: server.url + path, ...request, connections, duration: seconds })
    if (result.non2xx > 0 || result.errors > 0) {
      throw new Error(`${server.url}${path}: ${result.non2xx} answers were not 2xx, ${result.errors} requests failed`)
    }
    const requests = result.requests.total
    return { value: requests / result.duration, ...cpu(requests) }
  }

/** CPU times from here on, per operation. */
export function startCpu(serverPid: number | null, databasePid: number) {
  const read = () => [serverPid === null ? Number.NaN : cpuSeconds(serverPid), familyCpuSeconds(databasePid)] as const
  const [server, database] = read()
  return (operations: number): Pick<Measure, 'cpuMs' | 'databaseCpuMs'> => {
    const [serverNow, databaseNow] = read()
    const each = 1000 / operations
    return { cpuMs: (serverNow - server) * each, databaseCpuMs: (databaseNow - database) * each }
  }
}

/** Asks once, outside the measured slices. Throws when the answer is not 200. */
export async function ask(server: ChildServer, { path, ...request }: HttpRequest): Promise<string> {
  const response = await fetch(server.url + path, request)
  const text = await response.text()
  if (response.status !== 200)
    throw new Error(`${server.url}${path} answered ${response.status}: ${text.slice(0, 500)}`)
  return text
}
