import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
    ['apps/web/src/ui/form/field.tsx', 'ground'],
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
})
