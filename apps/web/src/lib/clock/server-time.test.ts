import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const startMs = Date.parse('2026-11-23T03:02:00.000Z')

/** A page, its device and the server, of which only the device's clock is wrong. */
async function startPage(deviceAheadMs: number) {
  vi.resetModules()
  const { hearServerTime, serverNow } = await import('./server-time.ts')
  let passedMs = 0
  /** How long the monotonic clock has stood still. */
  let sleptMs = 0
  vi.spyOn(performance, 'now').mockImplementation(() => passedMs - sleptMs)
  vi.spyOn(Date, 'now').mockImplementation(() => startMs + passedMs + deviceAheadMs)
  return {
    pass: (ms: number) => {
      passedMs += ms
    },
    sleep: (ms: number) => {
      passedMs += ms
      sleptMs += ms
    },
    /** Asks the server: so long until it writes its answer, so long until that is here. */
    ask: (thereMs: number, backMs: number) => {
      const askedAtMs = performance.now()
      passedMs += thereMs
      const date = new Date(startMs + passedMs).toUTCString()
      passedMs += backMs
      hearServerTime(new Response(null, { headers: { date } }), askedAtMs)
    },
    hear: (headers: Record<string, string>) => hearServerTime(new Response(null, { headers }), performance.now()),
    wrongByMs: () => Math.abs(serverNow().getTime() - (startMs + passedMs)),
  }
}

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe("the server's time", () => {
  it.each([0, 61 * minuteMs, -61 * minuteMs, dayMs, -dayMs])(
    'is known within a second on a device whose clock is %d ms ahead',
    async (aheadMs) => {
      const page = await startPage(aheadMs)
      page.ask(20, 30)
      expect(page.wrongByMs()).toBeLessThanOrEqual(1_000)
      page.pass(5 * dayMs)
      expect(page.wrongByMs()).toBeLessThanOrEqual(1_000)
    },
  )

  it('is not that of an answer which a cache kept, or which tells none', async () => {
    const page = await startPage(dayMs)
    page.hear({ date: new Date(0).toUTCString(), age: '12' })
    page.hear({ date: 'sáng nay' })
    page.hear({})
    expect(page.wrongByMs()).toBe(dayMs)
  })

  it('is known to a page that nobody answers by what the clock was off by before', async () => {
    const before = await startPage(dayMs)
    before.ask(20, 30)
    const page = await startPage(dayMs)
    page.pass(minuteMs)
    expect(page.wrongByMs()).toBeLessThanOrEqual(1_000)
  })

  it('is right again with the first answer after a sleep in which the monotonic clock stood still', async () => {
    const page = await startPage(-dayMs)
    page.ask(20, 30)
    page.sleep(9 * 60 * minuteMs)
    expect(page.wrongByMs()).toBeGreaterThan(8 * 60 * minuteMs)
    page.ask(20, 30)
    expect(page.wrongByMs()).toBeLessThanOrEqual(1_000)
  })

  it('is never further off than the best answer so far allows', async () => {
    const answer = fc.record({ thereMs: fc.nat(45_000), backMs: fc.nat(45_000), pauseMs: fc.nat(dayMs) })
    const aheadMs = fc.integer({ min: -dayMs, max: dayMs })
    await fc.assert(
      fc.asyncProperty(aheadMs, fc.array(answer, { minLength: 1, maxLength: 20 }), async (ahead, answers) => {
        const page = await startPage(ahead)
        let maxMs = Number.POSITIVE_INFINITY
        for (const { thereMs, backMs, pauseMs } of answers) {
          page.pass(pauseMs)
          page.ask(thereMs, backMs)
          maxMs = Math.min(maxMs, (thereMs + backMs + 1_000) / 2)
          expect(page.wrongByMs()).toBeLessThanOrEqual(maxMs)
        }
      }),
      { numRuns: 50 },
    )
  })
})
