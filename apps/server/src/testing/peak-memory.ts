/** Preloaded by a process whose memory is measured (`--import`): writes the most that it held, in bytes, as it ends. */
import { readFileSync, writeFileSync } from 'node:fs'
import { environment } from '#lib/env.ts'

const file = environment()['PEAK_MEMORY_FILE']
process.on('exit', () => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  if (file) writeFileSync(file, String(Number(kilobytes) * 1024))
})
