import { KilledBrowser } from '../../support/killed-browser.ts'
import { signIn } from '../../support/people.ts'
import type { Desk } from '../desk.ts'
import type { Scenario } from '../scenario.ts'

/** So old may the last keystroke be that a killed page takes along. */
const owedMs = 100

/**
 * When the last keystroke is that old, and what was asked of the disk by then is on it, however slow that is: the
 * database takes one writer after the other, and behind the write under way there is at most one more.
 */
const whenOwed = (desk: Desk) =>
  desk.page.evaluate(async (ms) => {
    await new Promise((done) => setTimeout(done, ms))
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('thidua-drafts')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    for (let write = 0; write < 2; write++)
      await new Promise((done) => {
        const behind = database.transaction('queues', 'readwrite')
        behind.oncomplete = done
        behind.objectStore('queues').count()
      })
    database.close()
  }, owedMs)

/** Whose process ends at once: the tab's, the browser's, the server's. */
export const killed: readonly Scenario[] = [
  {
    name: 'the tab is killed while a save is due',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      await desk.type(6)
      await whenOwed(desk)
      const session = await desk.context.newCDPSession(desk.page)
      const crashed = desk.page.waitForEvent('crash')
      void session.send('Page.crash').catch(() => undefined)
      await crashed
      await desk.open(await desk.context.newPage())
      await desk.type(4)
      await desk.settled()
    },
  },
  {
    name: 'the browser is killed while a save is due',
    short: true,
    run: async (desk) => {
      const own = new KilledBrowser(desk.ledger.app.url)
      try {
        await desk.sitDown(undefined, await own.start())
        await desk.type(6)
        await whenOwed(desk)
        await own.kill()
        const again = await own.start()
        await desk.ledger.watch(again)
        const page = await again.newPage()
        await signIn(page, desk.email)
        await desk.open(page)
        await desk.type(4)
        await desk.settled()
      } finally {
        await own.dispose()
      }
    },
  },
  {
    name: 'the server is killed between request and answer',
    short: true,
    run: async (desk) => {
      await desk.sitDown()
      let killing = false
      const killed = Promise.withResolvers<void>()
      await desk.onSaves(async (route) => {
        if (killing) return route.continue()
        killing = true
        await route.fetch()
        await desk.ledger.app.kill()
        killed.resolve()
        return route.abort('connectionreset')
      })
      await desk.type(5)
      await killed.promise
      await desk.type(5)
      await desk.ledger.app.start()
      // Whoever waits for it presses the key, and waits no longer for the page's next try.
      await desk.page.keyboard.press('Control+s')
      await desk.settled()
    },
  },
  {
    name: 'the server is restarted while somebody types',
    short: false,
    run: async (desk) => {
      await desk.sitDown()
      const restarted = desk.ledger.app.stop().then(() => desk.ledger.app.start())
      await desk.type(12)
      await restarted
      await desk.type(3)
      await desk.settled()
    },
  },
]
