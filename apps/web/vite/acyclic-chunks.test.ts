import { expect, it } from 'vitest'
import { circleIn } from './acyclic-chunks.ts'

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges))

it('finds chunks that import each other in a circle', () => {
  expect(circleIn(graph({ page: ['wizard'], wizard: ['report'], report: ['react', 'wizard'], react: [] }))).toEqual([
    'wizard',
    'report',
    'wizard',
  ])
})

it('lets many pages share the same chunks', () => {
  expect(circleIn(graph({ a: ['shared', 'react'], b: ['shared'], shared: ['react'], react: [] }))).toBeNull()
})
