import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, release, tmpdir, type } from 'node:os'
import { join } from 'node:path'
import { quantile } from './ratio.ts'

/** What a rate depends on and no ratio tells: processor, kernel, runtime, the disk's honest write, the data's size. */
export const machineLines = (data: string | null): string[] => [
  `CPU      ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  `system   ${type()} ${release()}, Node ${process.versions.node}`,
  `disk     one 8 kB write with fdatasync: ${syncedWriteMs().toFixed(2)} ms (median of 50)`,
  ...(data === null ? [] : [`data     ${data}`]),
]

function syncedWriteMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-disk-'))
  const file = openSync(join(folder, 'write'), 'w')
  try {
    const page = Buffer.alloc(8192, 1)
    const times = Array.from({ length: 50 }, () => {
      const start = performance.now()
      writeSync(file, page, 0, page.length, 0)
      fdatasyncSync(file)
      return performance.now() - start
    })
    return quantile(times, 0.5)
  } finally {
    closeSync(file)
    rmSync(folder, { recursive: true, force: true })
  }
}
