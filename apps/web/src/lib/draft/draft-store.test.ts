import 'fake-indexeddb/auto'
import type { JoinEdits } from '@thidua/draft/acknowledge'
import { mergeTexts } from '@thidua/draft/compare/merge-texts'
import { reopenQueue } from '@thidua/draft/reopen-queue'
import { emptyQueue } from '@thidua/draft/save-queue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '#lib/new-id.ts'
import { DeviceQueue } from './device-queue.ts'
import { draftDatabase } from './draft-database.ts'
import { DraftStore } from './draft-store.ts'
import { findQueues, forgetQueue } from './found-queues.ts'
import { openStore, path, personId, serverOf, until } from './test-store.ts'

beforeEach(() => {
  // IndexedDB in memory runs on real timers; only the store's own waiting is faked.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  localStorage.clear()
  vi.useRealTimers()
})

describe('saving a draft', () => {
  it('sends once after a pause what was typed in many keystrokes', async () => {
    const server = serverOf()
    const { store } = openStore(server)
    for (const typed of ['T', 'Th', 'Thu', 'Thuận lợi']) store.set(path, typed)
    expect(store.status()).toEqual({ kind: 'saving' })
    await vi.advanceTimersByTimeAsync(1_200)
    await until(() => expect(store.status().kind).toBe('saved'))
    expect(server.requests.map(({ patches }) => patches.map(({ value }) => value))).toEqual([['Thuận lợi']])
    expect(server.fields[path]?.version).toBe(1)
  })

  it('does not wait for ever while somebody types without a pause', async () => {
    const server = serverOf()
    const { store } = openStore(server)
    for (let typed = 0; typed < 12; typed++) {
      store.set(path, 'a'.repeat(typed + 1))
      await vi.advanceTimersByTimeAsync(1_000)
    }
    await until(() => expect(server.requests.length).toBeGreaterThan(0))
  })

  it('keeps on the device what the server did not get, and offers it when the draft is opened again', async () => {
    const server = serverOf()
    server.answer = () => ({ kind: 'unreachable' })
    const { store, reportId } = openStore(server)
    store.set(path, 'viết lúc mất mạng')
    await store.flush()
    expect(store.status()).toEqual({ kind: 'onDevice' })

    const [stored] = await draftDatabase.find(reportId, personId)
    expect(stored).toBeDefined()
    expect(await draftDatabase.find(reportId, 'somebody else')).toEqual([])
    const later = new Date(Date.parse(stored?.queue.inFlight[path]?.typedAt ?? '') + 3_600_000)
    const again = reopenQueue(stored?.queue ?? emptyQueue(''), server.fields, later)
    expect(again.conflicts[path]).toMatchObject({ mine: 'viết lúc mất mạng', theirs: { version: 0 } })
  })

  it('keeps the last words of a page that goes away while its database is busy', async () => {
    const reportId = newId()
    const store = new DraftStore({
      fields: {},
      queue: emptyQueue('tab'),
      device: new DeviceQueue({ ...draftDatabase, put: () => new Promise(() => {}) }, { reportId, personId }),
      me: 'tôi',
      send: async () => ({ kind: 'unreachable' }),
    })
    store.set(path, 'một')
    store.set(path, 'một hai')
    void store.flush(true)
    const [found] = await findQueues(draftDatabase, reportId, personId)
    expect(found?.inFlight[path]?.value).toBe('một hai')
    expect(await findQueues(draftDatabase, reportId, 'somebody else')).toEqual([])
  })

  it('does not offer again what was taken back just before the page went away', async () => {
    const reportId = newId()
    const key = { reportId, personId }
    const busy = { ...draftDatabase, remove: () => new Promise<never>(() => {}) }
    const store = new DraftStore({
      fields: {},
      queue: emptyQueue('tab'),
      device: new DeviceQueue(busy, key),
      me: 'tôi',
      send: async () => ({ kind: 'unreachable' }),
    })
    store.set(path, 'dán nhầm')
    await until(async () => expect(await draftDatabase.find(reportId, personId)).toHaveLength(1))
    store.set(path, '')
    void store.flush(true)
    const [found] = await findQueues(draftDatabase, reportId, personId)
    expect(found).toMatchObject({ pending: {}, inFlight: {}, conflicts: {}, tray: [] })
    forgetQueue(draftDatabase, { ...key, clientId: 'tab' })
    await until(async () => expect(await findQueues(draftDatabase, reportId, personId)).toEqual([]))
  })

  it('forgets the last words of a page that stayed after all and saved them', async () => {
    const { store, reportId } = openStore(serverOf())
    store.set(path, 'một')
    await store.flush(true)
    expect(localStorage.length).toBe(0)
    expect(await findQueues(draftDatabase, reportId, personId)).toEqual([])
  })

  it('tries again by itself with the same numbers, and forgets the device copy once all is saved', async () => {
    const server = serverOf()
    server.answer = () => ({ kind: 'failed' })
    const { store, reportId } = openStore(server)
    store.set(path, 'một')
    await store.flush()
    expect(store.status()).toEqual({ kind: 'failed', lost: false })
    store.set('II.2/narrative', 'hai')
    server.answer = server.save
    await vi.advanceTimersByTimeAsync(2_000)
    await until(() => expect(server.fields[path]?.value).toBe('một'))
    expect(await store.settle()).toBe(true)
    expect(server.fields['II.2/narrative']?.value).toBe('hai')
    expect(server.requests[1]?.patches).toEqual(server.requests[0]?.patches)
    await until(async () => expect(await draftDatabase.find(reportId, personId)).toEqual([]))
  })

  it('keeps both texts of two people until one of them chooses', async () => {
    const old = { value: 'cũ', version: 1, by: 'ai đó', at: '2026-11-23T02:00:00.000Z' }
    const server = serverOf({ [path]: old })
    const { store } = openStore(server)
    server.fields[path] = { ...old, value: 'của chị Hà', version: 2, by: 'Hà' }
    store.set(path, 'của tôi')
    await store.flush()
    expect(store.status()).toEqual({ kind: 'conflict' })
    expect(store.value(path)).toBe('của tôi')
    expect(await store.settle()).toBe(false)
    store.resolve(path, 'của tôi và của chị Hà')
    await until(() => expect(server.fields[path]).toMatchObject({ value: 'của tôi và của chị Hà', version: 3 }))
    await until(() => expect(store.status().kind).toBe('saved'))
  })

  it('joins what neither of two people touched of the other’s, says with whom, and keeps what is typed meanwhile', async () => {
    const old = { value: 'Một hai ba bốn', version: 1, by: 'ai đó', at: '2026-11-23T02:00:00.000Z' }
    const server = serverOf({ [path]: old })
    const { store } = openStore(server)
    let brought: (join: JoinEdits) => void = () => undefined
    store.joining = () => new Promise((resolve) => (brought = resolve))
    server.fields[path] = { ...old, value: 'Một hai ba bốn năm', version: 2, by: 'Hà' }
    store.set(path, 'Không một hai ba bốn')
    const sending = store.flush()
    await until(() => expect(server.requests).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(0)
    store.set(path, 'Không, một hai ba bốn')
    brought((_, base, mine, theirs) => mergeTexts(base, mine, theirs).text)
    await sending
    expect(store.value(path)).toBe('Không, một hai ba bốn năm')
    expect(store.joined()).toEqual({ [path]: { by: 'Hà', at: old.at } })
    expect(await store.settle()).toBe(true)
    expect(server.fields[path]).toMatchObject({ value: 'Không, một hai ba bốn năm', version: 3 })
  })

  it('leaves two texts to the person where nothing can join them, and where it does not come', async () => {
    const server = serverOf()
    const { store } = openStore(server)
    store.joining = () => Promise.reject(new Error('a part of the page that does not come'))
    server.fields[path] = { value: 'của chị Hà', version: 1, by: 'Hà', at: '2026-11-23T02:00:00.000Z' }
    store.set(path, 'của tôi')
    await store.flush()
    expect(store.status()).toEqual({ kind: 'conflict' })
    expect(store.joined()).toEqual({})
  })

  it('stops when the whole save is refused, keeps the text, and goes on when asked', async () => {
    const server = serverOf()
    server.answer = () => ({ kind: 'refused', why: 'notYourAgency' })
    const { store } = openStore(server)
    store.set(path, 'viết sau khi gửi')
    await store.flush()
    expect(store.status()).toEqual({ kind: 'refused', why: 'notYourAgency', lost: false })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.requests).toHaveLength(1)
    server.answer = server.save
    store.saveNow()
    await until(() => expect(server.fields[path]?.value).toBe('viết sau khi gửi'))
  })

  it('takes a colleague’s text into a field that nobody types in, and types on its version', async () => {
    const server = serverOf()
    const { store } = openStore(server)
    const seen = vi.fn()
    store.subscribe(seen)
    store.receive({ [path]: { value: 'của Hà', version: 4, by: 'Hà', at: '2026-11-23T03:00:00.000Z' } })
    expect(store.value(path)).toBe('của Hà')
    expect(seen).toHaveBeenCalled()
    store.set(path, 'của Hà, sửa')
    await store.flush()
    expect(server.requests[0]?.patches[0]?.baseVersion).toBe(4)
  })

  it('says after five seconds that a save is on the device and not on the server, until it is', async () => {
    const server = serverOf()
    let arrive: () => void = () => undefined
    server.onTheWay = new Promise((resolve) => {
      arrive = resolve
    })
    const { store } = openStore(server)
    store.set(path, 'đường truyền chậm')
    const saved = store.flush()
    await until(() => expect(server.requests).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(store.status()).toEqual({ kind: 'saving' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(store.status()).toEqual({ kind: 'onDevice' })
    arrive()
    await saved
    expect(store.status().kind).toBe('saved')
    store.set(path, 'và lại nhanh')
    expect(store.status()).toEqual({ kind: 'saving' })
  })

  it('saves at once when asked to, without waiting for a pause', async () => {
    const server = serverOf()
    const { store } = openStore(server)
    store.set(path, 'Ctrl+S')
    store.saveNow()
    await until(() => expect(server.fields[path]?.value).toBe('Ctrl+S'))
  })

  it('sends texts of one source in one request', async () => {
    const server = serverOf()
    const { store } = openStore(server)
    store.set(path, 'gõ tay')
    store.setAll({ 'III/narrative': 'từ tệp', 'IV/narrative': 'từ tệp' }, 'import:bao-cao.docx')
    expect(await store.settle()).toBe(true)
    expect(server.requests.map(({ source, patches }) => [source, patches.length])).toEqual([
      [null, 1],
      ['import:bao-cao.docx', 2],
    ])
  })
})

describe('many texts that wait for a choice', () => {
  it('are kept by one decision, in one request', async () => {
    const paths = ['II.1/narrative', 'I.2.1/narrative']
    const theirs = { value: 'Của họ', version: 2, by: 'họ', at: '2026-11-23T03:00:00.000Z' }
    const server = serverOf(Object.fromEntries(paths.map((one) => [one, theirs])))
    const { store } = openStore(server, newId(), {})
    store.setAll(Object.fromEntries(paths.map((one) => [one, `Của tôi ${one}`])))
    await store.flush()
    expect(Object.keys(store.conflicts())).toHaveLength(2)
    store.resolveAll(Object.fromEntries(Object.entries(store.conflicts()).map(([one, { mine }]) => [one, mine])))
    await until(() => expect(store.status().kind).toBe('saved'))
    expect(server.requests).toHaveLength(2)
    expect(paths.map((one) => server.fields[one]?.value)).toEqual(paths.map((one) => `Của tôi ${one}`))
  })
})
