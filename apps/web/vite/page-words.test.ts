import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ESTree, parseSync } from 'vite'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')
const parsed = (file: string) => parseSync(file, readFileSync(file, 'utf8'))

/** The project's own file that an import names, null for a library. */
function fileOf(source: string, from: string): string | null {
  if (source.startsWith('#')) return join(src, source.slice(1))
  return source.startsWith('.') ? join(dirname(from), source) : null
}

/** All catalogues whose words a file needs by itself or by what comes with it; what is loaded later brings its own. */
function slicesOf(file: string): ReadonlySet<string> {
  const slices = new Set<string>()
  const seen = new Set<string>()
  const open = [file]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next) || !/\.tsx?$/u.test(next)) continue
    seen.add(next)
    for (const [, slice = ''] of readFileSync(next, 'utf8').matchAll(/useMessages\('([^']+)'\)/gu)) slices.add(slice)
    for (const { moduleRequest, entries } of parsed(next).module.staticImports) {
      const found =
        entries.length > 0 && entries.every(({ isType }) => isType) ? null : fileOf(moduleRequest.value, next)
      if (found !== null) open.push(found)
    }
  }
  return slices
}

interface LazyPage {
  readonly file: string
  /** What is loaded with it, and with the pages that it stands in. */
  readonly slices: ReadonlySet<string>
}

type Node = ESTree.Node

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const within = (node: Node): Node[] => Object.values(node).flat().filter(isNode)
const all = (node: Node): Node[] => [node, ...within(node).flatMap(all)]
const strings = (nodes: readonly Node[]) =>
  nodes.flatMap((node) => (node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []))

/** The pages of the router with the words that come with each. */
function lazyPages(file: string): LazyPage[] {
  const pages: LazyPage[] = []
  const visit = (node: Node, around: ReadonlySet<string>) => {
    let slices = around
    if (node.type === 'ObjectExpression') {
      const named = (name: string) =>
        node.properties.flatMap((property) =>
          property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === name
            ? [property.value]
            : [],
        )
      for (const value of named('lazy')) {
        const [source = ''] = all(value).flatMap((one) =>
          one.type === 'ImportExpression' ? strings([one.source]) : [],
        )
        slices = new Set([...around, ...(value.type === 'CallExpression' ? strings(value.arguments) : [])])
        pages.push({ file: fileOf(source, file) ?? '', slices })
      }
    }
    for (const child of within(node)) visit(child, slices)
  }
  visit(parsed(file).program, new Set(['app', 'demo']))
  return pages
}

/** A page whose words come later stands still without them, and is gone where the network went meanwhile. */
it('each page is loaded with all words that it needs', () => {
  const pages = lazyPages(join(src, 'app/router.tsx'))
  expect(pages.length).toBeGreaterThan(25)
  const lacking = pages.map(({ file, slices }) => [file, [...slicesOf(file)].filter((slice) => !slices.has(slice))])
  expect(lacking.filter(([, missing]) => missing?.length).map(String)).toEqual([])
})
