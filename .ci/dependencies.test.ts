import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '..')
const manifests = globSync(['package.json', '{apps,packages}/*/package.json', '{prisma,e2e}/package.json'], {
  cwd: root,
}).map((path): Manifest => JSON.parse(readFileSync(join(root, path), 'utf8')))

/** What a package loads of others when the product runs. */
const loadedBy = ({ dependencies = {} }: Manifest): string[] =>
  Object.keys(dependencies).filter((name) => !name.startsWith('@thidua/'))

it('the product as it runs loads fewer than 40 packages of others by name', () => {
  const loaded = [...new Set(manifests.flatMap(loadedBy))].toSorted()
  expect(loaded).toContain('fastify')
  expect(loaded.length, loaded.join(', ')).toBeLessThan(40)
})

it.each(['@thidua/web', '@thidua/e2e', '@thidua/bench'])('%s, which is built or measures, loads none', (name) => {
  const manifest = manifests.find((one) => one.name === name)
  expect(manifest && loadedBy(manifest)).toEqual([])
})
