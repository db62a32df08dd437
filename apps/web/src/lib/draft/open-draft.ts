import { continueQueue } from '@thidua/draft/continue-queue'
import type { DraftFields, FieldState } from '@thidua/draft/draft-fields'
import { isEmpty } from '@thidua/draft/read-queue'
import { reopenQueue } from '@thidua/draft/reopen-queue'
import { emptyQueue, type SaveQueue } from '@thidua/draft/save-queue'
import { inTime } from '#lib/clock/in-time.ts'
import { serverNow } from '#lib/clock/server-time.ts'
import { isShownFromDevice } from '#lib/connection.ts'
import { newId } from '#lib/new-id.ts'
import { forgetFields, getFields, putFields } from '#lib/offline/kept-database.ts'
import { isSignedIn, subscribeSession } from '#lib/session/session.ts'
import { DeviceQueue } from './device-queue.ts'
import { draftDatabase } from './draft-database.ts'
import { DraftStore } from './draft-store.ts'
import { findQueues, forgetQueue, holdQueue } from './found-queues.ts'
import { openDrafts } from './open-drafts.ts'
import { sendPatches } from './send-patches.ts'

/** A device that has not answered by then has nothing. */
const longestReadMs = 2_000

/**
 * The store of a report's draft; one a page, kept while the page lives, so that leaving the report and
 * coming back loses nothing. `given` is the server's draft just fetched, or as this device had kept it.
 * `goOn`: what the device still owes was asked to be sent as it is.
 */
export async function openDraft(
  reportId: string,
  person: { id: string; name: string },
  given: DraftFields,
  { goOn = false } = {},
): Promise<DraftStore> {
  const known = openDrafts.get(reportId)
  if (known) {
    known.receive(given)
    return known
  }
  const key = { reportId, personId: person.id }
  const isOld = isShownFromDevice(reportId)
  const [fields, queues] = await Promise.all([
    isOld ? withConfirmed(given, key) : given,
    findQueues(draftDatabase, reportId, person.id),
  ])
  if (!isOld) void forgetFields(person.id, reportId).catch(() => undefined)
  const reopened = queues.map((queue) =>
    isOld || goOn ? continueQueue(queue) : reopenQueue(queue, fields, serverNow()),
  )
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

/** The draft as the device had kept it, with what the server confirmed since. */
async function withConfirmed(given: DraftFields, key: { reportId: string; personId: string }): Promise<DraftFields> {
  const confirmed = await inTime(getFields(key.personId, key.reportId), longestReadMs).catch(() => ({}))
  const newer = Object.entries<FieldState>(confirmed).filter(
    ([path, { version }]) => version > (given[path]?.version ?? 0),
  )
  return { ...given, ...Object.fromEntries(newer) }
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

/** What one tab saved, the person's others know at once: they then type on the newest version. The device keeps it. */
function shareBetweenTabs(store: DraftStore, { reportId, personId }: { reportId: string; personId: string }): void {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`draft ${reportId} ${personId}`) : null
  if (channel) channel.onmessage = ({ data }: MessageEvent<DraftFields>) => store.receive(data)
  store.onSaved = (fields) => {
    channel?.postMessage(fields)
    // What is opened from this device later has it too.
    void putFields(personId, reportId, fields).catch(() => undefined)
  }
}
