import type { DraftFields } from '@thidua/draft/draft-fields'
import { isEmpty } from '@thidua/draft/read-queue'
import { reopenQueue } from '@thidua/draft/reopen-queue'
import { emptyQueue, type SaveQueue } from '@thidua/draft/save-queue'
import { serverNow } from '#lib/clock/server-time.ts'
import { newId } from '#lib/new-id.ts'
import { isSignedIn, subscribeSession } from '#lib/session/session.ts'
import { DeviceQueue } from './device-queue.ts'
import { draftDatabase } from './draft-database.ts'
import { DraftStore } from './draft-store.ts'
import { findQueues, forgetQueue, holdQueue } from './found-queues.ts'
import { openDrafts } from './open-drafts.ts'
import { sendPatches } from './send-patches.ts'

/**
 * The store of a report's draft; one a page, kept while the page lives, so that leaving the report and
 * coming back loses nothing. `fields` is the server's draft just fetched.
 */
export async function openDraft(
  reportId: string,
  person: { id: string; name: string },
  fields: DraftFields,
): Promise<DraftStore> {
  const known = openDrafts.get(reportId)
  if (known) {
    known.receive(fields)
    return known
  }
  const key = { reportId, personId: person.id }
  const queues = await findQueues(draftDatabase, reportId, person.id)
  const reopened = queues.map((queue) => reopenQueue(queue, fields, serverNow()))
  for (const { clientId } of reopened.filter(isEmpty)) forgetQueue(draftDatabase, { ...key, clientId })
  const found = reopened.filter((queue) => !isEmpty(queue))
  const store = new DraftStore({
    fields,
    queue: found.shift() ?? (await freshQueue()),
    device: new DeviceQueue(draftDatabase, key),
    me: person.name,
    send: (request) => sendPatches(reportId, request),
    nextFound: () => found.shift() ?? null,
  })
  openDrafts.set(reportId, store)
  follow(store, key)
  void store.flush()
  return store
}

async function freshQueue(): Promise<SaveQueue> {
  const clientId = newId()
  await holdQueue(clientId)
  return emptyQueue(clientId)
}

/** Sends when the page hides (the last event sure to come), when the network or the session is back. */
function follow(store: DraftStore, key: { reportId: string; personId: string }): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void store.flush(true)
  })
  addEventListener('online', () => void store.flush())
  subscribeSession(() => {
    if (isSignedIn()) void store.flush()
  })
  shareBetweenTabs(store, key)
  // The browser may then not throw the device's copies away when its disk runs full.
  void navigator.storage?.persist?.().catch(() => undefined)
}

/** What one tab saved, the person's others know at once: they then type on the newest version. */
function shareBetweenTabs(store: DraftStore, { reportId, personId }: { reportId: string; personId: string }): void {
  if (!('BroadcastChannel' in globalThis)) return
  const channel = new BroadcastChannel(`draft ${reportId} ${personId}`)
  channel.onmessage = ({ data }: MessageEvent<DraftFields>) => store.receive(data)
  store.onSaved = (fields) => channel.postMessage(fields)
}
