import type { BrowserContext } from '@playwright/test'

/** What a page said of saving: that all is on the server, or on this device. */
export interface Claim {
  readonly says: string
  /** The field's text at that moment, as the person saw it. */
  readonly shown: string
  /** What the device held: its database and its local storage. */
  readonly device: string
}

declare global {
  interface Window {
    tellClaim(claim: Claim): Promise<void>
  }
}

/** Tells of every change of the indicator that says where the words are. */
export async function watchIndicator(
  context: BrowserContext,
  field: string,
  hear: (claim: Claim) => void,
): Promise<void> {
  await context.exposeBinding('tellClaim', (_, claim: Claim) => hear(claim))
  await context.addInitScript((watched) => {
    const queuesOf = (opened: IDBDatabase) =>
      new Promise<string>((resolve) => {
        if (!opened.objectStoreNames.contains('queues')) return resolve('')
        const asked = opened.transaction('queues').objectStore('queues').getAll()
        asked.onsuccess = () => resolve(JSON.stringify(asked.result))
        asked.onerror = () => resolve('')
      }).finally(() => opened.close())
    const onDevice = () =>
      new Promise<string>((resolve) => {
        try {
          const asked = indexedDB.open('thidua-drafts')
          asked.onsuccess = () => void queuesOf(asked.result).then(resolve)
          asked.onerror = () => resolve('')
        } catch {
          resolve('')
        }
      })
    let said: string | null = null
    const look = async () => {
      const says = document.querySelector('[data-save]')?.getAttribute('data-save') ?? null
      const shown = document.getElementById(watched)?.innerText
      if (says === said || shown === undefined) return
      said = says
      if (says !== 'saved' && says !== 'onDevice') return
      const device = says === 'onDevice' ? JSON.stringify(localStorage) + (await onDevice()) : ''
      await window.tellClaim({ says, shown, device })
    }
    new MutationObserver(() => void look()).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-save'],
    })
  }, field)
}
