import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** The server's clock; the device's is set otherwise by each test. */
const serverStartMs = Date.parse('2026-11-23T03:02:00.000Z')

const clerk = { id: 'clerk', name: 'Đinh Thị Chuyên' }
const head = { id: 'head', name: 'Phạm Văn Trưởng' }

/** What the server knows of the session: until when, and of whom; null when nobody is signed in. */
let onServer: { endsInMs: number; user: typeof clerk } | null
let reachable = true
let answered = 0
let startedMs = 0

const serverNowMs = () => serverStartMs + performance.now() - startedMs

function answer(): Response {
  answered++
  if (!onServer) return Response.json(null)
  const now = serverNowMs()
  return Response.json({
    session: { expiresAt: new Date(serverStartMs + onServer.endsInMs).toISOString() },
    now: new Date(now).toISOString(),
    user: onServer.user,
  })
}

async function openPage(deviceAheadMs = 0) {
  vi.useFakeTimers({ now: serverStartMs + deviceAheadMs })
  startedMs = performance.now()
  vi.stubGlobal('fetch', async () => {
    if (!reachable) throw new TypeError('Failed to fetch')
    return answer()
  })
  vi.resetModules()
  const session = await import('./session.ts')
  const { openPageFor } = await import('../page-person.ts')
  openPageFor(clerk.id)
  const stop = session.followSession()
  await vi.advanceTimersByTimeAsync(1)
  return { ...session, phase: () => session.currentSession().phase, stop }
}

beforeEach(() => {
  onServer = { endsInMs: 60 * minuteMs, user: clerk }
  reachable = true
  answered = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the session', () => {
  it.each([0, 61 * minuteMs, -61 * minuteMs, dayMs, -dayMs])(
    'is open, warned of and over alike on a device whose clock is %d ms ahead',
    async (aheadMs) => {
      const page = await openPage(aheadMs)
      expect(page.phase()).toBe('open')
      await vi.advanceTimersByTimeAsync(57 * minuteMs)
      expect(page.phase()).toBe('open')
      await vi.advanceTimersByTimeAsync(minuteMs)
      expect(page.currentSession()).toMatchObject({
        phase: 'ending',
        endsAt: new Date(serverStartMs + 60 * minuteMs).toISOString(),
      })
      onServer = null
      await vi.advanceTimersByTimeAsync(2 * minuteMs)
      expect(page.phase()).toBe('over')
      page.stop()
    },
  )

  it('goes on when another tab has extended it, and asks before it warns', async () => {
    const page = await openPage()
    onServer = { endsInMs: 180 * minuteMs, user: clerk }
    await vi.advanceTimersByTimeAsync(59 * minuteMs)
    expect(page.phase()).toBe('open')
    page.stop()
  })

  it('is ended by the server only: without a network its time may pass, and writing goes on', async () => {
    const page = await openPage()
    reachable = false
    await vi.advanceTimersByTimeAsync(3 * 60 * minuteMs)
    expect(page.phase()).toBe('open')
    onServer = null
    reachable = true
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(1)
    expect(page.phase()).toBe('over')
    page.stop()
  })

  it.each(['focus', 'online', 'visibilitychange'])(
    'is asked for anew at “%s”: the machine may have slept',
    async (event) => {
      const page = await openPage()
      onServer = null
      const target = event === 'visibilitychange' ? document : globalThis
      target.dispatchEvent(new Event(event))
      await vi.advanceTimersByTimeAsync(1)
      expect(page.phase()).toBe('over')
      page.stop()
      const before = answered
      target.dispatchEvent(new Event(event))
      await vi.advanceTimersByTimeAsync(1)
      expect(answered).toBe(before)
    },
  )

  it('is asked for anew when another tab signs somebody in or out', async () => {
    const page = await openPage()
    onServer = { endsInMs: 60 * minuteMs, user: head }
    const { tellOtherTabs } = await import('./between-tabs.ts')
    tellOtherTabs()
    vi.useRealTimers()
    await waitFor(() => expect(page.currentSession()).toEqual({ phase: 'otherPerson', name: head.name }))
    expect(page.isSignedIn()).toBe(false)
    page.stop()
  })

  it('is the page’s person’s again once they have signed in again', async () => {
    const page = await openPage()
    onServer = { endsInMs: 60 * minuteMs, user: head }
    await page.lookAtSession()
    expect(page.isSignedIn()).toBe(false)
    onServer = { endsInMs: 60 * minuteMs, user: clerk }
    await page.refreshSession()
    expect(page.phase()).toBe('open')
    page.stop()
  })

  it('is asked for again where the question under way may have been answered before', async () => {
    const page = await openPage()
    let release: (response: Response) => void = () => undefined
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (release = resolve)))
    void page.lookAtSession()
    const stillSignedIn = answer()
    onServer = null
    vi.stubGlobal('fetch', async () => answer())
    const after = page.lookAtSession()
    release(stillSignedIn)
    await after
    expect(page.phase()).toBe('over')
    page.stop()
  })

  it('is not ended again by an answer of before signing in that comes late', async () => {
    const page = await openPage()
    let release: (response: Response) => void = () => undefined
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (release = resolve)))
    const late = page.lookAtSession()
    const answerLate = release
    vi.stubGlobal('fetch', async () => answer())
    await page.refreshSession()
    answerLate(Response.json(null))
    await late
    expect(page.phase()).toBe('open')
    page.stop()
  })
})
