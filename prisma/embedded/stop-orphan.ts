import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { readPostmasterFile, stopPostmaster } from './postmaster.ts'
import { isAlive } from './process-state.ts'

/**
 * A killed app leaves its PostgreSQL running. Finds it by its pid file, makes sure that it is ours (it
 * answers to our password and names our folder), and stops it cleanly, so that the next start has one
 * server with a parent again. What was committed stays.
 */
export async function stopOrphan(folder: string, password: string): Promise<boolean> {
  const file = readPostmasterFile(folder)
  if (!file) return false
  while (isAlive(file.pid)) {
    const answer = await ask(file.port, password)
    if (answer === 'busy') await wait(20)
    else if (answer === 'silent') break
    else {
      if (answer !== join(folder, 'data')) break
      await stopPostmaster(file.pid)
      return true
    }
  }
  if (isAnotherProgram(file.pid, folder)) rmSync(join(folder, 'data', 'postmaster.pid'))
  return false
}

/**
 * After a restart of the machine or container the file's process id may be somebody else's, and
 * PostgreSQL would refuse to start. Only where /proc proves it: to delete the pid file of a living
 * server would let two servers write to the same files.
 */
function isAnotherProgram(pid: number, folder: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) && !readFileSync(commandLine, 'utf8').split('\0').includes(join(folder, 'data'))
}

/** The data folder of the server at that port; `busy` while it starts or stops; `silent` when none of ours is there. */
async function ask(port: number, password: string): Promise<string> {
  const address = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' }
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory ?? 'silent'
  } catch (error) {
    // 57P03: the database system is starting up, shutting down or in recovery.
    return (error as { code?: string }).code === '57P03' ? 'busy' : 'silent'
  } finally {
    await client.end().catch(() => undefined)
  }
}
