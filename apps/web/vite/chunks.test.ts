import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chunkGroups, travelAlone, travelTogether } from './chunks.ts'

const root = join(import.meta.dirname, '../../..')
const groupOf = (file: string) =>
  chunkGroups
    .filter(({ test }) => test.test(join(root, file)))
    .toSorted((one, other) => other.priority - one.priority)
    .at(0)?.name

describe('chunks', () => {
  it.each([...Object.values(travelTogether).flat(), ...travelAlone])('%s is there', (path) => {
    expect(existsSync(join(root, path))).toBe(true)
  })

  it.each([
    ['apps/web/src/ui/form/field.tsx', 'forms'],
    ['apps/web/src/ui/form/select-field.tsx', 'more-forms'],
    ['packages/letter/src/markup/plain-text.ts', 'markup'],
    ['apps/web/src/ui/button.tsx', 'ground'],
    ['apps/web/src/wizard/letter-fields/signer-fields.tsx', undefined],
    ['packages/schema/src/outline/template.ts', 'outline'],
    ['packages/schema/src/outline/shapes/template-shape.ts', undefined],
    ['apps/web/src/lib/draft/open-drafts.ts', 'frame'],
    ['apps/web/src/lib/draft/draft-store.ts', 'wizard'],
    ['apps/web/src/wizard/rows/row-card.tsx', 'wizard'],
    ['apps/web/src/wizard/editor/paste.ts', undefined],
    ['apps/web/src/answers/like-row.ts', undefined],
    ['node_modules/react-router/dist/index.js', 'router'],
    ['node_modules/lucide-react/dist/esm/icons/user-round.mjs', 'icons'],
    ['node_modules/lucide-react/dist/esm/icons/list.mjs', undefined],
    ['node_modules/lucide-react/dist/esm/icons/list-plus.mjs', 'more-icons'],
    ['apps/web/src/wizard/remarks/explain-form.tsx', undefined],
    ['node_modules/clsx/dist/clsx.mjs', 'ground'],
  ])('%s travels with %s', (file, group) => {
    expect(groupOf(file)).toBe(group)
  })

  // Whatever a page brings only when it is asked for would otherwise come with the page, and with all that it needs itself.
  it.each(laterParts())('%s comes when it is asked for, not with its page', (file) => {
    expect(groupOf(file)).toBeUndefined()
  })
})

/** Files that a page loads by `laterPart`. */
function laterParts(): string[] {
  const source = join(root, 'apps/web/src')
  const parts = globSync('**/*.{ts,tsx}', { cwd: source }).flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/laterPart\(\(\) =>\s*import\('(\.[^']+)'\)/gu)].map(
      (match) => relative(root, join(source, dirname(file), match[1] ?? '')),
    ),
  )
  if (parts.length < 8) throw new Error('no later parts found')
  return parts
}
