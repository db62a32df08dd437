import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beganAt, isAlive } from './process-state.ts'

/**
 * Lets only one app use a data folder at a time: a second one would take the first one's server for
 * an orphan and stop it. The claim names the process and, where /proc tells, when it began, so that
 * a reused process id is not taken for the owner. Gives the function that releases the claim.
 */
export function claimFolder(folder: string): () => void {
  const path = join(folder, 'owner')
  const claim = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) })
  for (;;) {
    try {
      writeFileSync(path, claim, { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const owner = ownerOf(folder)
    if (owner !== null)
      throw new Error(
        `The data folder ${folder} is in use by process ${owner}. Stop that one, or name another folder: DATA_FOLDER=… npx -y pnpm@12 start`,
      )
    rmSync(path, { force: true })
  }
}

/** The living process that claimed the folder; null when there is none (any more). */
export function ownerOf(folder: string): number | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(join(folder, 'owner'), 'utf8')) as { pid: number; began: string }
    return isAlive(pid) && beganAt(pid) === began ? pid : null
  } catch {
    return null // none, or torn by a crash
  }
}
