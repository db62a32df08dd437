import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, parseSync } from '@swc/core'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What people read: the rest of the code speaks to engineers. */
const spoken = [
  'apps/web/src/messages/{vi,en}/**/*.ts',
  'apps/server/src/mail/*.ts',
  'apps/server/src/cli/**/*.ts',
  'apps/server/src/app/exports/*.ts',
  'packages/letter/src/compose/**/*.ts',
  'packages/consolidation/src/{first-draft,out}/**/*.ts',
]

/** The right column of the table, one phrase each. */
function neverSaid(context: string): string[] {
  const [, table = ''] = context.split('## One word for one thing')
  const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| (.+?) \| (.+?) \|$/gmu)]
  return rows.flatMap(([, , never = '']) => (never === 'Never' ? [] : never.split(', ')))
}

/** The texts of a file – strings and templates, without comments and imports. */
function texts(code: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, ...parts } = node as Node & Record<string, unknown>
    if (type === 'ImportDeclaration') return
    if (type === 'StringLiteral') found.push(String(parts.value))
    if (type === 'TemplateElement') found.push(String(parts.cooked))
    Object.values(parts).forEach(visit)
  }
  visit(parseSync(code, { syntax: 'typescript' }))
  return found
}

/** Phrases of the list that a text says, as whole words; a phrase that begins with a capital only with it. */
function said(text: string, phrases: readonly string[]): string[] {
  const lower = text.toLowerCase()
  return phrases.filter((phrase) => {
    const within = phrase === phrase.toLowerCase() ? lower : text
    const bounded = new RegExp(`(?<![\\p{L}\\p{M}-])${phrase}(?![\\p{L}\\p{M}-])`, 'u')
    return bounded.test(within)
  })
}

const phrases = neverSaid(readFileSync(join(root, 'CONTEXT.md'), 'utf8'))

it('no thing has two words', () => {
  expect(phrases.length).toBeGreaterThan(20)
  const files = spoken.flatMap((pattern) => globSync(pattern, { cwd: root })).filter((file) => !file.includes('.test.'))
  expect(files.length).toBeGreaterThan(80)
  const all = files.flatMap((file) => texts(readFileSync(join(root, file), 'utf8')).map((text) => ({ file, text })))
  expect(all.length).toBeGreaterThan(3000)
  expect(all.flatMap(({ file, text }) => said(text, phrases).map((word) => `${file}: ${word}: ${text}`))).toEqual([])
})

it('finds a word in a string and in a template, not in a comment or within another word', () => {
  const code = "// rút lại\nconst a = 'Rút lại'; const b = `đã rút lại nhé`; const c = 'rút lạih'"
  expect(texts(code).map((text) => said(text, phrases))).toEqual([['rút lại'], ['rút lại'], []])
})
