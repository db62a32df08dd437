/**
 * PostGraphile over the same database: what a GraphQL API takes that is made from the tables by a program and checks no
 * rights. In a process of its own; see `startChildServer`.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { benchSettings } from '../api/bench-settings.ts'
import { tellParent } from '../api/child-server.ts'
import { fromTool } from '../tool.ts'

/** What is used of PostGraphile. */
interface PostGraphile {
  readonly postgraphile: (preset: object) => {
    createServ(adaptor: unknown): { addTo(server: ReturnType<typeof createServer>): Promise<void> }
    release(): Promise<void>
  }
}

const { databaseUrl, connections } = benchSettings()
const { postgraphile } = await fromTool<PostGraphile>('postgraphile', 'postgraphile')
const { PostGraphileAmberPreset } = await fromTool<Record<'PostGraphileAmberPreset', object>>(
  'postgraphile',
  'postgraphile/presets/amber',
)
const { makePgService } = await fromTool<{ makePgService(options: object): object }>(
  'postgraphile',
  'postgraphile/adaptors/pg',
)
const { grafserv } = await fromTool<{ grafserv: unknown }>('postgraphile', 'postgraphile/grafserv/node')

// As our own pool has it: a statement is planned once, not for each id.
const poolConfig = { max: connections, options: '-c plan_cache_mode=force_generic_plan' }
const peer = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['public'], poolConfig })],
  grafserv: { graphiql: false, watch: false, dangerouslyAllowAllCORSRequests: false },
})
const server = createServer()
await peer.createServ(grafserv).addTo(server)
server.listen(0, '127.0.0.1')
await once(server, 'listening')

tellParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => {
  server.closeAllConnections()
  server.close()
  await peer.release()
})
