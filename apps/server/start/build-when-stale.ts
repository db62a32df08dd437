import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { childEnvironment } from '#lib/env.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** Something made from sources, made again only when one of them changed. */
export interface Build {
  readonly name: string
  /** Glob patterns of what it is made from, relative to the project's root. */
  readonly inputs: readonly string[]
  /** A file that is there once it was built. */
  readonly output: string
  /** A script for Node, with its arguments, and the folder to run it in. */
  readonly script: readonly [string, ...string[]]
  readonly folder: string
}

/**
 * Runs the build unless its inputs' hash is the one of the last good build. Gives whether it ran. The
 * hash is written after the build, so a build that was cut off runs again. Two starts at once build
 * once: they would write into each other's output.
 */
export function buildWhenStale(root: string, build: Build): boolean {
  const stamp = join(root, 'node_modules', '.cache', 'thidua', `${build.name}.sha256`)
  const hash = hashOf(root, build.inputs)
  const fresh = () => existsSync(join(root, build.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  return !fresh() && oneAtATime(`${stamp}.lock`, () => !fresh() && run(root, build, stamp, hash))
}

function run(root: string, build: Build, stamp: string, hash: string): true {
  rmSync(stamp, { force: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, build.script, {
    cwd: join(root, build.folder),
    encoding: 'utf8',
    env: childEnvironment({ NODE_ENV: 'production' }),
  })
  if (status !== 0) throw new Error(`Building ${build.name} failed.\n${stdout}${stderr}`)
  writeFileSync(stamp, hash)
  return true
}

function hashOf(root: string, patterns: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  const files = globSync(patterns, { cwd: root, exclude: (path) => ['node_modules', 'dist'].includes(basename(path)) })
  for (const file of files.sort()) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(`\0${file}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}
