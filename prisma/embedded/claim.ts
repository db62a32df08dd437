import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { beganAt, isAlive } from './process-state.ts'

/**
 * Takes the claim file at `path` for this process: gives the function that releases it, or the id of
 * the living process that has it. The claim names the process and, where /proc tells, when it began,
 * so that a reused process id is not taken for the owner.
 */
export function claim(path: string): (() => void) | number {
  // Linked into place, so that nobody ever reads half a claim.
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }))
  try {
    for (;;) {
      try {
        linkSync(draft, path)
        return () => claimant(path) === process.pid && rmSync(path, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const owner = claimant(path)
      if (owner !== null) return owner
      rmSync(path, { force: true })
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The living process that holds the claim; null when there is none (any more). */
export function claimant(path: string): number | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(path, 'utf8')) as { pid: number; began: string }
    return isAlive(pid) && beganAt(pid) === began ? pid : null
  } catch {
    return null // none, or torn by a crash
  }
}
