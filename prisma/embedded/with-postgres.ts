import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { claimant } from './claim.ts'
import { readPostmasterFile } from './postmaster.ts'
import { postgresUrl, readPassword, startPostgres } from './start-postgres.ts'

/** Whether a data folder holds a database of our own. */
export const hasPostgres = (dataFolder: string): boolean =>
  existsSync(join(dataFolder, 'postgres', 'data', 'PG_VERSION'))

/**
 * Uses the database of a data folder, as its owner, beside the product that runs on it; where none does, it is started
 * for as long as it is used.
 */
export async function withPostgres<T>(dataFolder: string, use: (url: string) => Promise<T>): Promise<T> {
  const running = runningUrl(dataFolder)
  if (running !== null) return use(running)
  const server = await startPostgres({ dataFolder, durable: true })
  try {
    return await use(server.url)
  } finally {
    await server.stop()
  }
}

function runningUrl(dataFolder: string): string | null {
  const folder = join(dataFolder, 'postgres')
  if (claimant(join(folder, 'owner')) === null) return null
  const file = readPostmasterFile(folder)
  if (file?.state !== 'ready') throw new Error(`The database of ${dataFolder} is just starting or stopping. Try again.`)
  return postgresUrl(readPassword(folder), file.port)
}
