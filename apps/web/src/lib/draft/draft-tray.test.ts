import 'fake-indexeddb/auto'
import { reopenQueue } from '@thidua/draft/reopen-queue'
import { emptyQueue } from '@thidua/draft/save-queue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DeviceQueue } from './device-queue.ts'
import { draftDatabase } from './draft-database.ts'
import { DraftStore } from './draft-store.ts'
import { findQueues } from './found-queues.ts'
import { openStore, path, personId, serverOf, until } from './test-store.ts'

beforeEach(() => {
  // IndexedDB in memory runs on real timers; only the store's own waiting is faked.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  localStorage.clear()
  vi.useRealTimers()
})

describe('what the server does not take, and what gives way', () => {
  it('puts what is refused into the tray, saves the rest, and keeps it over a reload until the person deletes it', async () => {
    const server = serverOf()
    const { store, reportId } = openStore(server)
    const refused = vi.fn()
    store.onRefused = refused
    store.setAll({ 'II.5/narrative': 'mục đã đóng', 'V/narrative': 'không có mục này', [path]: 'được' })
    expect(await store.settle()).toBe(true)
    expect(server.fields[path]?.value).toBe('được')
    expect(store.tray()).toMatchObject([
      { path: 'II.5/narrative', value: 'mục đã đóng', why: 'itemLocked' },
      { path: 'V/narrative', value: 'không có mục này', why: 'unknown' },
    ])
    expect(store.status()).toEqual({ kind: 'inTray', count: 2 })
    expect(refused).toHaveBeenCalledOnce()
    // It stands in its field, and is no part of the report.
    expect(store.value('II.5/narrative')).toBe('mục đã đóng')
    expect(store.answers()).toEqual({ [path]: 'được' })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(server.requests).toHaveLength(1)

    await until(async () => expect(await findQueues(draftDatabase, reportId, personId)).toHaveLength(1))
    const [found] = await findQueues(draftDatabase, reportId, personId)
    const reopened = new DraftStore({
      fields: { ...server.fields },
      queue: reopenQueue(found ?? emptyQueue(''), server.fields, new Date()),
      device: new DeviceQueue(draftDatabase, { reportId, personId }),
      me: 'tôi',
      send: async (request) => server.save(request),
    })
    const [closed, unknown] = reopened.tray()
    reopened.discard(unknown?.id ?? '')
    expect(reopened.tray()).toEqual([closed])
    reopened.sendAgain([closed?.id ?? ''])
    await until(() => expect(reopened.tray()).toMatchObject([{ path: 'II.5/narrative', why: 'itemLocked' }]))
    reopened.discard(reopened.tray()[0]?.id ?? '')
    expect(reopened.value('II.5/narrative')).toBe('')
    await until(async () => expect(await draftDatabase.find(reportId, personId)).toEqual([]))
  })

  it('sends nothing that is too long; shortened where it stands, it is saved', async () => {
    const server = serverOf()
    const { store } = openStore(server)
    store.set(path, 'x'.repeat(200_001))
    await store.flush()
    store.set('II.2/narrative', 'sau đó')
    expect(await store.settle()).toBe(true)
    expect(store.tray()).toMatchObject([{ path, why: 'tooLong' }])
    expect(store.value(path)).toHaveLength(200_001)
    store.set(path, 'x'.repeat(200_000))
    expect(await store.settle()).toBe(true)
    expect(store.tray()).toEqual([])
    expect(server.fields[path]?.value).toHaveLength(200_000)
    expect(server.requests.flatMap(({ patches }) => patches.map((patch) => patch.value.length))).toEqual([6, 200_000])
  })

  it('has a text that gives way in the history before the choice holds, and can bring it back', async () => {
    const server = serverOf()
    const { store } = openStore(server)
    server.fields[path] = { value: 'của chị Hà', version: 1, by: 'Hà', at: '2026-11-23T02:00:00.000Z' }
    store.set(path, 'của tôi')
    await store.flush()
    server.answer = () => ({ kind: 'unreachable' })
    store.resolve(path, 'của chị Hà')
    await until(() => expect(server.requests).toHaveLength(2))
    await until(() => expect(store.status()).toEqual({ kind: 'onDevice' }))
    expect(store.conflicts()[path]).toMatchObject({ mine: 'của tôi', givenUp: true })
    server.answer = server.save
    expect(await store.settle()).toBe(true)
    expect(server.history).toEqual([{ path, value: 'của tôi', lost: true }])
    expect(server.fields[path]).toMatchObject({ value: 'của chị Hà', version: 1 })
    expect([store.value(path), store.signature(path)?.by]).toEqual(['của chị Hà', 'Hà'])
    store.set(path, 'của tôi', 'khôi phục')
    expect(await store.settle()).toBe(true)
    expect(server.fields[path]).toMatchObject({ value: 'của tôi', version: 2 })
  })
})
