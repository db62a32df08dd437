import 'fake-indexeddb/auto'
import { type } from '@thidua/draft/edit-queue'
import { emptyQueue, type SaveQueue } from '@thidua/draft/save-queue'
import { afterEach, expect, it } from 'vitest'
import { keepLastWords } from '#lib/device/last-words.ts'
import { newId } from '#lib/new-id.ts'
import { countUnsent } from './count-unsent.ts'
import { DeviceQueue } from './device-queue.ts'
import { draftDatabase } from './draft-database.ts'
import { DraftStore } from './draft-store.ts'
import { openDrafts } from './open-drafts.ts'
import { nameOf } from './queues-left.ts'

afterEach(() => {
  openDrafts.clear()
  localStorage.clear()
})

/** A queue in which a text was typed into each of these fields. */
const typed = (...paths: string[]): SaveQueue =>
  paths.reduce((queue, path) => type(queue, path, 'chữ', {}, '2026-11-23T03:02:00.000Z'), emptyQueue(newId()))

const leaveBehind = (personId: string, reportId: string, queue: SaveQueue) =>
  draftDatabase.put({ reportId, personId, clientId: queue.clientId, queue })

it('counts the texts of one person in this page, in other tabs and left behind, each once', async () => {
  const [me, other] = [newId(), newId()]
  expect(await countUnsent(me)).toBe(0)
  await leaveBehind(me, 'r1', typed('II.1/narrative', 'II.2/narrative'))
  await leaveBehind(me, 'r1', typed('II.2/narrative'))
  await leaveBehind(me, 'r2', typed('II.1/narrative'))
  await leaveBehind(other, 'r1', typed('III/narrative'))
  expect(await countUnsent(me)).toBe(3)

  const lastWords = typed('IV/narrative')
  keepLastWords(nameOf({ reportId: 'r1', personId: me, clientId: lastWords.clientId }), lastWords)
  expect(await countUnsent(me)).toBe(4)
  expect(await countUnsent(other)).toBe(1)
})

it('counts what the server did not take: it stands in the tray only', async () => {
  const me = newId()
  const refused = { id: newId(), path: 'II.1/narrative', value: 'chữ', base: '', baseVersion: 0, typedAt: '' }
  const queue = { ...emptyQueue(newId()), tray: [{ ...refused, why: 'itemLocked' as const, inField: false }] }
  await leaveBehind(me, 'r1', queue)
  expect(await countUnsent(me)).toBe(1)
})

it('knows better of this page what it still owes than what was written down', async () => {
  const me = newId()
  const queue = typed('II.1/narrative', 'II.2/narrative')
  await leaveBehind(me, 'r1', queue)
  const store = new DraftStore({
    fields: {},
    queue: emptyQueue(queue.clientId),
    device: new DeviceQueue(draftDatabase, { reportId: 'r1', personId: me }),
    me: 'tôi',
    send: async () => ({ kind: 'unreachable' }),
  })
  openDrafts.set('r1', store)
  expect(await countUnsent(me)).toBe(0)
  store.set('III/narrative', 'chữ')
  expect(await countUnsent(me)).toBe(1)
})
