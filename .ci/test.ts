/**
 * The tests of the project: vitest (pure parts, real PostgreSQL, components), then the journeys in a
 * real browser; with WHOLE_TESTS=1 their long forms too. Ends with one line that counts both:
 * `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

const root = join(import.meta.dirname, '..')
const results = mkdtempSync(join(tmpdir(), 'test-results-'))

/** Runs a tool of the project on this very Node; its JSON report goes to a file, its words to the screen. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): number {
  const bin = join(root, 'node_modules', '.bin', command)
  return spawnSync(bin, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
}

function vitest(): Counts {
  const file = join(results, 'vitest.json')
  const status = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const report = read(file) as { numPassedTests?: number; numFailedTests?: number; numPendingTests?: number }
  const failed = report.numFailedTests ?? 0
  return {
    passed: report.numPassedTests ?? 0,
    failed: Math.max(failed, status === 0 ? 0 : 1),
    skipped: report.numPendingTests ?? 0,
  }
}

function playwright(): Counts {
  const file = join(results, 'playwright.json')
  const status = run('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const { stats } = read(file) as { stats?: Partial<Record<'expected' | 'unexpected' | 'skipped', number>> }
  const { expected = 0, unexpected = 0, skipped = 0 } = stats ?? {}
  return { passed: expected, failed: Math.max(unexpected, status === 0 ? 0 : 1), skipped }
}

/** A report that was never written reads as empty: its runner's exit code then counts as one failure. */
function read(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object
  } catch {
    return {}
  }
}

run('node', [join(root, 'prisma', 'generate.ts')])
const all = [vitest(), playwright()]
const total = (key: keyof Counts) => all.reduce((sum, counts) => sum + counts[key], 0)
rmSync(results, { recursive: true, force: true })
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`)
process.exit(total('failed') === 0 && total('passed') > 0 ? 0 : 1)
