import { readFileSync } from 'node:fs'

/** Whether a process runs. One that ended but was not yet fetched by its parent (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return statOf(pid)?.[0] !== 'Z'
}

/** Start time of a process in clock ticks since boot; empty where there is no /proc. */
export const beganAt = (pid: number): string => statOf(pid)?.[19] ?? ''

/** Fields of /proc/<pid>/stat after the program's name, proc(5): 0 is the state, 19 the start time. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
