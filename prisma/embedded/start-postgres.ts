import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { claimFolder } from './claim-folder.ts'
import { clusterFolder, programFolder } from './locate-postgres.ts'
import {
  cleanEnvironment,
  lastWords,
  type PostmasterSetup,
  startPostmaster,
  stopPostmaster,
  whenAskedToStop,
} from './postmaster.ts'
import { dataOwner, type ServiceAccount, serviceAccount } from './service-account.ts'
import { stopOrphan } from './stop-orphan.ts'

export interface EmbeddedPostgres {
  /** Connection string of the database `postgres`. */
  readonly url: string
  readonly pid: number
  /** Where cluster, password and log stand. */
  readonly folder: string
  /** Whether a server of a killed app had to be stopped first. */
  readonly recovered: boolean
  /** Gives why the server ended, stopped or by itself. */
  readonly ended: Promise<string>
  /** Settles when it is asked to stop, by us or by others' SIGTERM: it takes no more connections then. */
  readonly askedToStop: Promise<void>
  /** Stops cleanly; may be called twice. */
  stop(): Promise<void>
}

/**
 * The product's own PostgreSQL 18 in a data folder, on the loopback address only, behind a random
 * password kept in that folder. `durable` means that a commit is on disk when it is acknowledged.
 */
export async function startPostgres(options: {
  dataFolder: string
  durable: boolean
  port?: number
}): Promise<EmbeddedPostgres> {
  const account = dataOwner(options.dataFolder) ?? serviceAccount()
  const programs = programFolder(account)
  const folder = clusterFolder(options.dataFolder, account)
  const release = claimFolder(folder)
  try {
    const password = createCluster(programs, folder, account, options.durable)
    const recovered = await stopOrphan(folder, password)
    const { child, port } = await startWhenPossible(
      { programs, folder, account, durable: options.durable },
      options.port,
    )
    const pid = child.pid as number
    const askedToStop = whenAskedToStop(folder, child)
    const ended = once(child, 'exit').then(([, signal]) =>
      signal === null ? lastWords(folder) : `killed by ${signal}`,
    )
    child.unref()
    return {
      url: postgresUrl(password, port),
      pid,
      folder,
      recovered,
      ended,
      askedToStop,
      stop: async () => {
        if (child.exitCode === null && child.signalCode === null) await stopPostmaster(pid)
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * Starts the server; again after a moment when what hinders it passes by itself: processes of a killed
 * server that have not noticed yet, a port that somebody else took between choosing and using it.
 */
async function startWhenPossible(setup: Omit<PostmasterSetup, 'port'>, wanted?: number) {
  const deadline = performance.now() + 10_000
  for (;;) {
    const port = wanted ?? (await freePort())
    try {
      return { child: await startPostmaster({ ...setup, port }), port }
    } catch (error) {
      const passes = /shared memory block .* still in use|Address already in use/u.test(String(error))
      if (!passes || performance.now() > deadline) throw error
      await wait(50)
    }
  }
}

/** Address of a cluster's database, as its owner. */
export const postgresUrl = (password: string, port: number): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`

export const readPassword = (folder: string): string => readFileSync(join(folder, 'password'), 'utf8').trim()

/** Makes the cluster when there is none yet, whole or not at all. Gives the password. */
function createCluster(programs: string, folder: string, account: ServiceAccount, durable: boolean): string {
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  if (existsSync(data)) {
    const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
    if (version !== '18')
      throw new Error(`The data in ${data} is PostgreSQL ${version}'s; this program brings PostgreSQL 18.`)
    return readPassword(folder)
  }
  const aside = join(folder, 'data.new')
  rmSync(aside, { recursive: true, force: true })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid)
  // Builtin C.UTF-8 is the same on every machine; Vietnamese order is asked for by name (vi-x-icu).
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const { status, stderr } = spawnSync(
    join(programs, 'initdb'),
    ['-D', aside, ...locale, ...access, ...(durable ? [] : ['--no-sync'])],
    { ...account, cwd: folder, encoding: 'utf8', env: cleanEnvironment },
  )
  if (status !== 0) throw new Error(`PostgreSQL could not make its data folder.\n${stderr.trim()}`)
  renameSync(aside, data)
  return password
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
