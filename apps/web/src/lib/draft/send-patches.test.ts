import { waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { isSignedIn, refreshSession } from '#lib/session/session.ts'
import { openPageFor } from '../page-person.ts'
import { sendPatches } from './send-patches.ts'

const patches = [{ path: 'I.1/narrative', value: 'chữ', baseVersion: 0, clientSeq: 1 }]

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('a network that swallows the request is one that cannot be reached: the texts wait on the device and go again', async () => {
  const timeout = new AbortController()
  const limit = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal)
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    queueMicrotask(() => timeout.abort(new DOMException('', 'TimeoutError')))
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  })
  expect(await sendPatches('r', { clientId: 'c', patches, source: null })).toEqual({ kind: 'unreachable' })
  expect(limit).toHaveBeenCalledOnce()
})

it.each([
  ['nobody', 401, 'UNAUTHENTICATED', null],
  ['somebody else', 409, 'OTHER_PERSON', { id: 'head', name: 'Phạm Văn Trưởng' }],
])('where %s is signed in the texts wait, and no later save leaves the device', async (_, status, code, user) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    if (address === '/graphql')
      return Response.json(
        { errors: [{ message: '', extensions: { code } }] },
        { status: status === 401 ? 200 : status },
      )
    const now = '2026-11-23T03:02:00.000Z'
    return Response.json(user && { session: { expiresAt: '2026-11-23T04:02:00.000Z' }, now, user })
  })
  openPageFor('clerk')
  expect(await sendPatches('r', { clientId: 'c', patches, source: null })).toEqual({ kind: 'unreachable' })
  await waitFor(() => expect(isSignedIn()).toBe(false))
  const before = asked.length
  expect(await sendPatches('r', { clientId: 'c', patches, source: null })).toEqual({ kind: 'unreachable' })
  expect(asked.slice(before)).toEqual([])
  vi.stubGlobal('fetch', async () => {
    const now = '2026-11-23T03:02:00.000Z'
    return Response.json({ session: { expiresAt: '2026-11-23T04:02:00.000Z' }, now, user: { id: 'clerk', name: '' } })
  })
  await refreshSession()
  expect(isSignedIn()).toBe(true)
})
