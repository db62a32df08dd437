import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../e2e')
const journeys = new Map(
  globSync('*.spec.ts', { cwd: folder }).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
)

/** All of whose journeys start a province of their own. */
const onTheirOwn = new Set(
  ['acts', 'compiling-above', 'idle-lock', 'live', 'reading', 'reminders'].map((name) => `${name}.spec.ts`),
)

// Files share a running province, and which of them meet in one differs from run to run.
it('gives every file of journeys agencies of its own, so that none finds what another left behind', () => {
  const uses = [...journeys]
    .filter(([file]) => !onTheirOwn.has(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(/(?:chuyenvien|lanhdao)\.([a-z0-9]+)@/gu)].map(([, agency = '']) => ({ agency, file })),
    )
  const shared = [...Map.groupBy(uses, ({ agency }) => agency)]
    .map(([agency, of]) => [agency, [...new Set(of.map(({ file }) => file))]] as const)
    .filter(([, files]) => files.length > 1)
  expect(shared).toEqual([])
  expect(uses.length).toBeGreaterThan(50)
})

it('has no journey on a province of its own that does not start one', () => {
  for (const file of onTheirOwn) expect(journeys.get(file), file).toContain('new RunningApp(')
})
