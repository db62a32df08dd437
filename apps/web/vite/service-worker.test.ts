import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { filesOf, offlineWords } from './service-worker.ts'

const chunk = (name: string, facade: string | null, imports: string[] = [], sheets: string[] = []) => ({
  type: 'chunk',
  fileName: `assets/${name}.js`,
  isEntry: name === 'index',
  facadeModuleId: facade && `/x/apps/web/src/${facade}`,
  imports: imports.map((one) => `assets/${one}.js`),
  viteMetadata: { importedCss: new Set(sheets.map((one) => `assets/${one}.css`)) },
})
const asset = (fileName: string) => ({ type: 'asset', fileName })

it('keeps what a clerk’s pages need first, the rest when there is time, and each file once', () => {
  const files = [
    chunk('index', null, ['react'], ['index']),
    chunk('react', null),
    chunk('report', 'report/report-layout.tsx', ['wizard'], ['letter']),
    chunk('wizard', null, ['react']),
    chunk('words', 'messages/vi/report.ts'),
    chunk('english', 'messages/en/report.ts'),
    chunk('dashboard', 'dashboards/round-page.tsx', ['react'], ['dashboard']),
    ...['index', 'letter', 'dashboard'].map((name) => asset(`assets/${name}.css`)),
    ...['assets/tinos.woff2', 'assets/icon.svg', 'index.html'].map(asset),
  ]
  const bundle = Object.fromEntries(files.map((file) => [file.fileName, file])) as unknown as Rolldown.OutputBundle
  const { first, rest } = filesOf(bundle)
  const names = (all: readonly string[]) => all.map((name) => name.replace('/assets/', '')).join(' ')
  expect(names(first)).toBe('icon.svg index.css index.js letter.css react.js report.js tinos.woff2 wizard.js words.js')
  expect(names(rest)).toBe('dashboard.css dashboard.js english.js')
})

it('keeps the words that those pages are loaded with', () => {
  const src = join(import.meta.dirname, '../src')
  const router = readFileSync(join(src, 'app/router.tsx'), 'utf8')
  const loaded = [...router.matchAll(/import\('#(?:home|report)\/[^']+'\),([^)]*)\)/gu)].flatMap(([, slices = '']) =>
    [...slices.matchAll(/'([^']+)'/gu)].map(([, slice]) => slice),
  )
  expect(loaded.length).toBeGreaterThan(5)
  expect(loaded.filter((slice) => !offlineWords.includes(slice ?? ''))).toEqual([])
  expect(offlineWords.filter((slice) => !existsSync(join(src, `messages/vi/${slice}.ts`)))).toEqual([])
})
