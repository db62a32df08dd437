import { afterEach, expect, it, vi } from 'vitest'
import { sendPatches } from './send-patches.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('a network that swallows the request is one that cannot be reached: the texts wait on the device and go again', async () => {
  const patience = new AbortController()
  const limit = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    queueMicrotask(() => patience.abort(new DOMException('', 'TimeoutError')))
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  })
  const patches = [{ path: 'I.1/narrative', value: 'chữ', baseVersion: 0, clientSeq: 1 }]
  expect(await sendPatches('r', { clientId: 'c', patches, source: null })).toEqual({ kind: 'unreachable' })
  expect(limit).toHaveBeenCalledOnce()
})
