import { readFileSync } from 'node:fs'

/** Linux gives CPU times in ticks of 1/100 s (USER_HZ), on every architecture Node runs on. */
const ticksPerSecond = 100

/**
 * CPU seconds a process has used so far, with those of the children it waited for (proc(5), fields 14–17);
 * NaN where there is no /proc.
 */
export function cpuSeconds(pid: number | 'self' = 'self'): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / ticksPerSecond
  } catch {
    return Number.NaN
  }
}
