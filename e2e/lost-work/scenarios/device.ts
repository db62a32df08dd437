import type { BrowserContext } from '@playwright/test'
import type { Scenario } from '../scenario.ts'

const minuteMs = 60_000

/** A device whose clock is wrong, from the first page on. */
const clockOff = (name: string, offMs: number, short: boolean): Scenario => ({
  name: `the device’s clock is ${name}`,
  short,
  run: async (desk) => {
    await desk.sitDown((context) => context.clock.install({ time: Date.now() + offMs }))
    await desk.type(4)
    await desk.page.reload()
    await desk.type(4)
    await desk.settled()
  },
})

/** From then on the device takes nothing in: not at all, or no more. */
const closeStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    const closed = () => {
      throw new DOMException('storage is closed', 'SecurityError')
    }
    IDBFactory.prototype.open = closed
    Storage.prototype.setItem = closed
  })

const fillStorage = () => {
  const full = () => {
    throw new DOMException('no room is left', 'QuotaExceededError')
  }
  IDBObjectStore.prototype.put = full
  Storage.prototype.setItem = full
}

/** What a device does to what it is to keep. */
export const device: readonly Scenario[] = [
  clockOff('a day ahead', 24 * 60 * minuteMs, false),
  clockOff('a day behind', -24 * 60 * minuteMs, true),
  clockOff('61 minutes ahead', 61 * minuteMs, false),
  clockOff('61 minutes behind', -61 * minuteMs, false),
  {
    name: 'the device keeps nothing',
    short: false,
    run: async (desk) => {
      await desk.sitDown(closeStorage)
      await desk.type(4)
      await desk.context.setOffline(true)
      await desk.type(4)
      await desk.page.locator('[data-save="failed"]').waitFor()
      await desk.context.setOffline(false)
      await desk.settled()
    },
  },
  {
    name: 'the device runs full while somebody types',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      await desk.context.setOffline(true)
      await desk.type(4)
      await desk.page.locator('[data-save="onDevice"]').waitFor()
      await desk.page.evaluate(fillStorage)
      await desk.type(4)
      await desk.page.locator('[data-save="failed"]').waitFor()
      await desk.context.setOffline(false)
      await desk.settled()
    },
  },
]
