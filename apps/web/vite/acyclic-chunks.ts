import type { Plugin } from 'vite'

/**
 * Fails the build when chunks import each other in a circle: then a module can run before the constant
 * it reads, and what is `undefined` shows only in the browser.
 */
export function acyclicChunks(): Plugin {
  return {
    name: 'acyclic-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const imports = new Map(
        Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? [[file.fileName, file.imports] as const] : [],
        ),
      )
      const circle = circleIn(imports)
      if (circle) this.error(`Chunks import each other in a circle: ${circle.join(' → ')}`)
    },
  }
}

/** The first circle of a graph of names, its first name repeated at the end; null when there is none. */
export function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (name: string, path: readonly string[]): string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return null
    done.add(name)
    for (const next of imports.get(name) ?? []) {
      const circle = walk(next, [...path, name])
      if (circle) return circle
    }
    return null
  }
  for (const name of imports.keys()) {
    const circle = walk(name, [])
    if (circle) return circle
  }
  return null
}
