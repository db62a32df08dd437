import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appRole, ensureAppRole } from '../app-role.ts'
import { claimant } from '../embedded/claim.ts'
import { readPassword, startPostgres } from '../embedded/start-postgres.ts'
import { stopOrphan } from '../embedded/stop-orphan.ts'
import { deployMigrations } from '../migrate/migrate.ts'
import { loadDemo } from '../seed/seed.ts'
import { withClient } from '../with-client.ts'

const prefix = 'thidua-test-'

/** Of a server that lives as long as a run of tests. */
const appPassword = 'app'

export interface TestDatabase {
  /** As its owner, who may do everything. */
  readonly url: string
  /** As the role that the product works as. */
  readonly appUrl: string
  drop(): Promise<void>
}

/** One throw-away server for a whole run of tests; Playwright and vitest both use it. */
export async function startTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  await sweepKilledRuns()
  const dataFolder = testFolder()
  const server = await startPostgres({ dataFolder, durable: false })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A folder for a test's data that PostgreSQL's account can enter. */
export function testFolder(): string {
  const folder = mkdtempSync(join(quickFolder(), prefix))
  chmodSync(folder, 0o711)
  return folder
}

/** A run that was killed leaves its server and its folder, in memory: stops and removes both. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(quickFolder()).filter((entry) => entry.startsWith(prefix))) {
    const cluster = join(quickFolder(), name, 'postgres')
    const owner = join(cluster, 'owner')
    if (!existsSync(owner) || claimant(owner) !== null) continue
    if (existsSync(join(cluster, 'password'))) await stopOrphan(cluster, readPassword(cluster))
    rmSync(join(quickFolder(), name), { recursive: true, force: true })
  }
}

/** Memory where there is plenty (a container may give 64 MB): a database is then copied in 20 ms, not 400. */
function quickFolder(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 ** 31 ? memory : tmpdir()
}

/** A fresh database of the migrated schema, or of the demo province, by `CREATE DATABASE … TEMPLATE`. */
export async function createDatabaseOn(serverUrl: string, options: { demo?: boolean } = {}): Promise<TestDatabase> {
  const template = options.demo ? 'demo' : 'migrated'
  await makeTemplate(serverUrl, 'migrated', async (url) => {
    await deployMigrations(url)
    await ensureAppRole(url, appPassword)
  })
  if (options.demo) await makeTemplate(serverUrl, 'demo', loadDemo, 'migrated')
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(serverUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`),
  )
  const url = urlOf(serverUrl, name)
  return {
    url,
    appUrl: Object.assign(new URL(url), { username: appRole, password: appPassword }).href,
    drop: () =>
      withClient(serverUrl, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  }
}

/** Makes a template once a server; workers that want it at the same time wait for the first. */
async function makeTemplate(
  serverUrl: string,
  name: string,
  fill: (url: string) => Promise<unknown>,
  from = 'template0',
): Promise<void> {
  await withClient(serverUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('template'))`)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name])
    if (rowCount) return
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${from}`)
    await fill(urlOf(serverUrl, name))
    await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`)
  })
}

const urlOf = (serverUrl: string, name: string): string =>
  Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
