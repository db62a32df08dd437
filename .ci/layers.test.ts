import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, expect, it } from 'vitest'
import { backArrows } from './back-arrows.ts'

const root = join(import.meta.dirname, '..')
const planted = mkdtempSync(join(tmpdir(), 'layers-'))
afterAll(() => rmSync(planted, { recursive: true, force: true }))

async function cruised(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const options = await extractOptions(join(root, '.dependency-cruiser.mjs'))
  const { output } = await cruise(folders, { ...options, baseDir })
  if (typeof output === 'string') throw new Error(output)
  return output
}

const tree = cruised(root, ['apps', 'packages', 'prisma', 'e2e'])

/** A parser that understands nothing cruises no module and is green. */
it('sees the whole tree', async () => {
  const { summary } = await tree
  expect(summary.totalCruised).toBeGreaterThan(700)
  expect(summary.totalDependenciesCruised ?? 0).toBeGreaterThan(2000)
})

it('has no back arrow: of two rooms side by side one reaches the other, never both', async () => {
  expect(backArrows((await tree).modules)).toEqual([])
})

/** A file that breaks a wall, and what it reaches: each pair stands in a house of its own. */
const breaches: readonly [breach: string, from: string, to: string][] = [
  ['a new page reaches a page beside it', 'apps/web/src/search/search-page.tsx', 'apps/web/src/review/desk.tsx'],
  ['the wizard reaches a page', 'apps/web/src/wizard/fields/field.tsx', 'apps/web/src/search/search-page.tsx'],
  ['the words of answers reach the wizard', 'apps/web/src/answers/words.ts', 'apps/web/src/wizard/item-page.tsx'],
  ['a primitive reaches the words of answers', 'apps/web/src/ui/button.tsx', 'apps/web/src/answers/words.ts'],
  ['the ground reaches the interface', 'apps/web/src/lib/time.ts', 'apps/web/src/ui/button.tsx'],
  ['a page reaches the routes', 'apps/web/src/people/people-page.tsx', 'apps/web/src/app/router.tsx'],
  [
    'a new subject reaches another',
    'apps/server/src/subjects/search/search.ts',
    'apps/server/src/subjects/report/a.ts',
  ],
  ['a subject reaches the routes', 'apps/server/src/subjects/search/search.ts', 'apps/server/src/app/http/http.ts'],
  ['the domain reaches a subject', 'apps/server/src/domain/reports/a.ts', 'apps/server/src/subjects/report/a.ts'],
  ['the domain reaches the schema', 'apps/server/src/domain/reports/a.ts', 'apps/server/src/schema.ts'],
  ['the job runner reaches the domain', 'apps/server/src/jobs/queue.ts', 'apps/server/src/domain/reports/a.ts'],
  ['the server reaches the web', 'apps/server/src/lib/a.ts', 'apps/web/src/lib/time.ts'],
  ['the web reaches the server', 'apps/web/src/lib/time.ts', 'apps/server/src/lib/a.ts'],
  ['the web reaches the database', 'apps/web/src/lib/time.ts', 'prisma/seed/seed.ts'],
  ['the web reaches the reader of letters', 'apps/web/src/import/a.ts', 'packages/letter/src/read/read.ts'],
  ['the schema reaches the draft', 'packages/schema/src/verdict.ts', 'packages/draft/src/words.ts'],
  ['the letter reaches the draft', 'packages/letter/src/read/read.ts', 'packages/draft/src/words.ts'],
  ['reading reaches rendering', 'packages/letter/src/read/read.ts', 'packages/letter/src/render/measures.ts'],
  ['sentences reach the reader', 'packages/letter/src/sentences/fold.ts', 'packages/letter/src/read/read.ts'],
  [
    'a format reaches the recognisers',
    'packages/letter/src/read/formats/a.ts',
    'packages/letter/src/read/recognise/b.ts',
  ],
  [
    'compiling reaches what prints files',
    'packages/consolidation/src/trace/a.ts',
    'packages/letter/src/render/measures.ts',
  ],
  ['the letter reaches compiling', 'packages/letter/src/read/read.ts', 'packages/consolidation/src/trace/a.ts'],
  ['totals reach deltas', 'packages/consolidation/src/totals/a.ts', 'packages/consolidation/src/deltas/b.ts'],
  ['a package reaches an app', 'packages/draft/src/words.ts', 'apps/server/src/lib/a.ts'],
]

it.each(breaches.map((breach, index) => [...breach, index] as const))('refuses that %s', async (_, from, to, index) => {
  const house = join(planted, String(index))
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  const up = '../'.repeat(from.split('/').length - 1)
  plant(from, `import { there } from '${up}${to}'\nexport const here = there\n`)
  plant(to, 'export const there = 1\n')
  const { summary } = await cruised(house, ['.'])
  expect(summary.violations.map((violation) => violation.from)).toContain(from)
  // The same house without the arrow is in order, so it is the arrow that was refused.
  plant(from, 'export const here = 1\n')
  expect((await cruised(house, ['.'])).summary.violations).toEqual([])
})
