import 'fake-indexeddb/auto'
import { emptyQueue } from '@thidua/draft/save-queue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deviceKeeps, wordsAtRisk } from '#lib/device/device-keeping.ts'
import { newId } from '#lib/new-id.ts'
import { DeviceQueue } from './device-queue.ts'
import { type DraftDatabase, draftDatabase } from './draft-database.ts'
import { DraftStore } from './draft-store.ts'
import { findQueues } from './found-queues.ts'
import type { SaveRequest, SendOutcome } from './send-patches.ts'
import { until } from './test-store.ts'

const path = 'II.1/narrative'
const personId = 'person'
const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
const never = () => new Promise<never>(() => undefined)

/** How a device's database may fail: each call refused, or never answered. */
const broken: Record<string, DraftDatabase> = {
  full: { ...draftDatabase, put: refuse },
  closed: { put: refuse, remove: refuse, find: refuse, findAll: refuse },
  stuck: { put: never, remove: never, find: never, findAll: never },
}

let reachable = false
let open: DraftStore | null = null

/** A draft on a device with this database; the server saves everything while it is reachable. */
function openDraft(database: DraftDatabase, longestWriteMs = 50) {
  const reportId = newId()
  const device = new DeviceQueue(database, { reportId, personId }, longestWriteMs)
  const at = '2026-11-23T03:02:00.000Z'
  const send = async ({ patches }: SaveRequest): Promise<SendOutcome> => {
    if (!reachable) return { kind: 'unreachable' }
    const answers = patches.map((patch) => ({ ...patch, outcome: 'saved' as const, version: 1, by: 'tôi', at }))
    return { kind: 'answered', savedAt: at, answers }
  }
  const store = new DraftStore({ fields: {}, queue: emptyQueue(newId()), device, me: 'tôi', send })
  open = store
  return { store, reportId }
}

const closeLocalStorage = () =>
  vi.stubGlobal(
    'localStorage',
    new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('closed', 'SecurityError')
        },
      },
    ),
  )

/** Whether the browser would ask before it closes the page. */
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

afterEach(async () => {
  vi.unstubAllGlobals()
  // A draft that owes something goes on trying.
  reachable = true
  await open?.settle()
  reachable = false
  localStorage.clear()
})

describe.each(Object.keys(broken))('where the database is %s', (how) => {
  const database = broken[how] as DraftDatabase

  it('the words are in local storage at once, and that counts as kept', async () => {
    const { store, reportId } = openDraft(database)
    store.set(path, 'viết lúc mất mạng')
    await store.flush()
    store.set(path, 'viết lúc mất mạng, rồi viết tiếp')
    expect(store.status()).toEqual({ kind: 'onDevice' })
    expect([deviceKeeps(), wordsAtRisk(), asks()]).toEqual([true, false, false])
    const [found] = await findQueues(database, reportId, personId)
    expect(found?.pending[path]?.value).toBe('viết lúc mất mạng, rồi viết tiếp')
  })

  it('and local storage too: indicator, notice and the question on closing say one thing, until the server has it', async () => {
    closeLocalStorage()
    const { store } = openDraft(database)
    store.set(path, 'không nơi giữ')
    await store.flush()
    expect(store.status()).toEqual({ kind: 'failed', lost: true })
    expect([deviceKeeps(), wordsAtRisk(), asks()]).toEqual([false, true, true])
    reachable = true
    await store.flush()
    expect(store.status().kind).toBe('saved')
    expect([wordsAtRisk(), asks()]).toEqual([false, false])
  })

  it('saving on the server does not wait for it longer than a moment', async () => {
    reachable = true
    const { store } = openDraft(database)
    store.set(path, 'một')
    await store.flush()
    expect(store.status().kind).toBe('saved')
  })
})

it('words that the device has not taken yet are not said to be on it', async () => {
  let write: () => Promise<void> = async () => undefined
  const { store } = openDraft({ ...draftDatabase, put: () => write() }, 5_000)
  store.set(path, 'một')
  await store.flush()
  expect(store.status()).toEqual({ kind: 'onDevice' })
  let done: () => void = () => undefined
  write = () => new Promise((resolve) => (done = resolve))
  store.set(path, 'một hai')
  await until(() => expect(store.status()).toEqual({ kind: 'saving' }))
  write = async () => undefined
  done()
  await until(() => expect(store.status()).toEqual({ kind: 'onDevice' }))
})
