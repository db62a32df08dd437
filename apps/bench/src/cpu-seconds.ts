import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Linux gives CPU times in ticks of 1/100 s (USER_HZ), on every architecture Node runs on. */
const ticksPerSecond = 100

/**
 * CPU seconds a process has used so far, with those of the children it waited for (proc(5), fields 14–17);
 * NaN where there is no /proc.
 */
export function cpuSeconds(pid: number | string = 'self'): number {
  const stat = statOf(pid)
  return stat ? stat.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / ticksPerSecond : Number.NaN
}

/**
 * CPU seconds that a process and its children, those that have ended too, have used so far: PostgreSQL's, which has a
 * child a connection.
 */
export function familyCpuSeconds(parent: number): number {
  const children = existsSync('/proc')
    ? readdirSync('/proc').filter((name) => statOf(name)?.[1] === String(parent))
    : []
  return children.reduce((sum, pid) => sum + cpuSeconds(pid), cpuSeconds(parent))
}

/** The fields of /proc/<pid>/stat after the command, which is in brackets and may hold spaces. */
function statOf(pid: number | string): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
