import { expect, type Page } from './fixtures.ts'

/** Waits until this browser has what it takes to open a report's pages without network. */
export async function readyForOffline(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const files = await Promise.all(names.map(async (name) => (await caches.open(name)).match('/')))
      const isControlled = navigator.serviceWorker.controller !== null
      // Opened by the page alone: whoever is first makes what is in it.
      const databases = await indexedDB.databases()
      if (!databases.some(({ name }) => name === 'thidua-reading')) return false
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('thidua-reading')
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
        const asked = database.transaction('answers').objectStore('answers').getAllKeys()
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      database.close()
      const operations = keys.map((key) => (Array.isArray(key) ? key[1] : null))
      return isControlled && files.some(Boolean) && operations.includes('ReturnedSubmission')
    })
  await expect.poll(kept).toBe(true)
}
