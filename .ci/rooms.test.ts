import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { dirname } from 'node:path/posix'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')

/** Registries: many small files of one shape, and the line that lists them. */
const registries = ['packages/letter/src/check/rules', 'apps/web/src/messages/vi', 'apps/web/src/messages/en']
const maxFiles = 16

it('keeps every folder small enough to take in at a glance', () => {
  const files = tracked.filter((file) => /\.tsx?$/u.test(file) && !/\.(?:test|spec)\.tsx?$|\/generated\//u.test(file))
  const counts = Map.groupBy(files, dirname)
  const heaps = [...counts].filter(([folder, inside]) => inside.length > maxFiles && !registries.includes(folder))
  expect(heaps.map(([folder, inside]) => `${folder}: ${inside.length} files`)).toEqual([])
  expect(files.length).toBeGreaterThan(500)
})
