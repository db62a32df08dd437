/**
 * Runs `prisma generate` where no schema engine can be downloaded: generating never runs that file,
 * so any existing executable satisfies the check.
 */
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Generators are found by name among this package's binaries.
const path = [join(import.meta.dirname, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
const cli = fileURLToPath(import.meta.resolve('prisma/build/index.js'))
const { status } = spawnSync(process.execPath, [cli, 'generate'], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
  env: { ...process.env, PATH: path, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
})
process.exit(status ?? 1)
