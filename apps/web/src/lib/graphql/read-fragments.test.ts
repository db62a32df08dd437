import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentNode } from '@apollo/client'
import * as documents from '@thidua/schema/generated/graphql'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '../..')
const components = globSync('**/*.tsx', { cwd: src })
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }))
  .filter(({ path, text }) => !path.endsWith('.test.tsx') && text.includes('useSuspenseFragment({'))

/** A fragment by its name, as the code generator exports it. */
function documentOf(name: string): DocumentNode | undefined {
  const exported = name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('_')
  return (documents as Readonly<Record<string, unknown>>)[`${exported}FragmentDoc`] as DocumentNode | undefined
}

it.each(components)('$path says which fragment it reads where its document holds others', ({ text }) => {
  const read = /const fragment = graphql\([^`]*`\s*fragment (?<name>\w+) on/u.exec(text)?.groups?.['name'] ?? ''
  const document = documentOf(read)
  expect(document, read).toBeDefined()
  const named = /useSuspenseFragment\(\{[^}]*fragmentName: '(?<name>\w+)'/u.exec(text)?.groups?.['name']
  if ((document?.definitions.length ?? 0) > 1) expect(named).toBe(read)
})
