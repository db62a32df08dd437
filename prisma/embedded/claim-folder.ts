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
    const owner = readOwner(path)
    if (owner && isAlive(owner.pid) && beganAt(owner.pid) === owner.began)
      throw new Error(
        `The data folder ${folder} is in use by process ${owner.pid}. Stop that one, or name another folder: DATA_FOLDER=… npx -y pnpm@12 start`,
      )
    rmSync(path, { force: true })
  }
}

function readOwner(path: string): { pid: number; began: string } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { pid: number; began: string }
  } catch {
    return null // torn by a crash, or released a moment ago
  }
}
