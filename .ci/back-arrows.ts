import { dirname } from 'node:path/posix'

/** What the layer check says of a module: its path and the paths that it imports. */
export interface CruisedModule {
  readonly source: string
  readonly dependencies: readonly { readonly resolved: string }[]
}

const isTest = /\.test\.tsx?$/u

/**
 * Pairs of rooms in one folder that reach each other: `packages/letter/src: check → read, read → check`, with a file of
 * each side. At every level of the tree; a file is a room of one. Tests may reach up to what they prove.
 */
export function backArrows(modules: readonly CruisedModule[]): string[] {
  const arrows = new Map<string, string>()
  for (const { source, dependencies } of modules) {
    if (isTest.test(source)) continue
    for (const { resolved } of dependencies) {
      const [folder, from, to] = parting(source, resolved)
      const key = [folder, from, to].join(' ')
      if (from !== to && !arrows.has(key)) arrows.set(key, `${source} → ${resolved}`)
    }
  }
  return [...arrows].flatMap(([key, example]) => {
    const [folder = '', from = '', to = ''] = key.split(' ')
    const back = from < to ? arrows.get([folder, to, from].join(' ')) : undefined
    return back === undefined ? [] : [`${folder}: ${from} and ${to} reach each other (${example}; ${back})`]
  })
}

/** Where two paths part: the folder that holds both, and the room of each in it. */
function parting(source: string, target: string): [folder: string, from: string, to: string] {
  const a = source.split('/')
  const b = target.split('/')
  let depth = 0
  while (depth < dirname(source).split('/').length && a[depth] === b[depth]) depth++
  return [a.slice(0, depth).join('/'), a[depth] ?? '', b[depth] ?? '']
}
