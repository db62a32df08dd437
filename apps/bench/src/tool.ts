import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const tools = join(import.meta.dirname, '../tools')
const filled = new Set<string>()

/**
 * A module of a program that ours is measured by. Such programs weigh more than the product and few ever run them, so
 * each has a folder under `tools`, with a lockfile of its own, that is filled when a case first wants it. Not compiled
 * with the rest, hence the shape is the caller's word.
 */
export async function fromTool<T>(tool: string, module: string): Promise<T> {
  const folder = join(tools, tool)
  if (!filled.has(tool)) fill(folder)
  filled.add(tool)
  const entry = createRequire(join(folder, 'package.json')).resolve(module)
  return (await import(pathToFileURL(entry).href)) as T
}

/** pnpm's words go where a result is not: with `--json` the output is that alone. */
function fill(folder: string): void {
  const install = ['install', '--ignore-workspace', '--frozen-lockfile', '--prefer-offline']
  execFileSync('npx', ['-y', 'pnpm@12', ...install], { cwd: folder, stdio: ['ignore', 2, 2] })
}
