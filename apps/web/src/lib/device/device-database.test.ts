import 'fake-indexeddb/auto'
import { emptyQueue } from '@thidua/draft/save-queue'
import { afterEach, expect, it, vi } from 'vitest'
import { draftDatabase } from '../draft/draft-database.ts'
import { keepOnlyOf, lastPerson } from '../offline/kept-database.ts'
import { keepFile, keptFiles } from '../uploads/upload-database.ts'
import { readNotes, storeNote } from './note-store.ts'

afterEach(() => vi.restoreAllMocks())

const queue = { reportId: 'r', personId: 'p', clientId: 'c', queue: emptyQueue('c') }
const file = { id: 'f', personId: 'p', reportId: 'r', place: 'II.1', name: 'a.pdf', blob: new Blob(['x']) }

it.each([
  ['drafts', () => draftDatabase.put(queue), async () => (await draftDatabase.find('r', 'p')).length],
  ['files', () => keepFile(file), async () => (await keptFiles('p')).length],
  ['what was read', () => keepOnlyOf('p'), async () => ((await lastPerson()) === 'p' ? 1 : 0)],
  ['notes', () => storeNote('p n', { value: 'x', at: 1 }, 'always'), async () => (await readNotes('p n')).size],
] as const)('the database of %s is opened again where the browser closed it under the page', async (_, keep, count) => {
  await keep()
  const { transaction } = IDBDatabase.prototype
  let closed: IDBDatabase | undefined
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    closed ??= this
    if (this === closed) throw new DOMException('the connection is closing', 'InvalidStateError')
    return transaction.apply(this, asked)
  })
  await keep()
  expect(await count()).toBe(1)
})
