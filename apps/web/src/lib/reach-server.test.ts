import { afterEach, expect, it, vi } from 'vitest'
import { isUnreachable } from './offline/is-unreachable.ts'
import { reachServer } from './reach-server.ts'

afterEach(() => vi.unstubAllGlobals())

it('tells a broken network from a mistake of our own', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const error: unknown = await reachServer('/graphql').catch((caught: unknown) => caught)
  expect(isUnreachable(error)).toBe(true)
  expect(isUnreachable(new TypeError('undefined is not a function'))).toBe(false)
})

it('leaves a request that was called off alone', async () => {
  const aborted = new DOMException('aborted', 'AbortError')
  vi.stubGlobal('fetch', () => Promise.reject(aborted))
  await expect(reachServer('/graphql')).rejects.toBe(aborted)
  expect(isUnreachable(aborted)).toBe(false)
})
