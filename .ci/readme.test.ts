import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')

it('names every room of the house in its tree', () => {
  const tree = /## The tree\s+```([\s\S]+?)```/u.exec(readme)?.[1] ?? ''
  const named = new Set(tree.match(/[\w-]+/gu))
  const rooms = new Set(
    tracked.flatMap((file) => /^(?:apps\/(?:web|server)|packages\/[\w-]+)\/src\/([\w-]+)\//u.exec(file)?.[1] ?? []),
  )
  expect(rooms.size).toBeGreaterThan(60)
  expect([...rooms].filter((room) => !named.has(room))).toEqual([])
})

it('says what every setting means', () => {
  const settings = readFileSync(join(root, 'apps/server/src/lib/env.ts'), 'utf8').match(/(?<=^ {2})[A-Z_]+(?=: )/gmu)
  expect(settings?.length).toBeGreaterThan(15)
  expect(settings?.filter((setting) => !readme.includes(`\`${setting}`))).toEqual([])
})
