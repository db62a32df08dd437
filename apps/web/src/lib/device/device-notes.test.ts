import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  localStorage.clear()
  vi.resetModules()
})

/** A page of its own: what an earlier one had in memory is gone. */
async function openPage() {
  vi.resetModules()
  return import('./device-notes.ts')
}

const leave = () => dispatchEvent(new Event('pagehide'))
const leftBehind = (prefix: string) => Object.keys(localStorage).filter((name) => name.startsWith(`note/${prefix}`))
const kept = async (prefix: string) => Object.fromEntries(await (await openPage()).findNotes(prefix))

it('has after a reload what was written in the same breath, of every note the newest', async () => {
  const { keepNote } = await openPage()
  await keepNote('a 1', 'earlier')
  await keepNote('a 3', 'done with')
  void keepNote('a 1', 'earlier still')
  void keepNote('a 1', { words: 'newest' })
  void keepNote('a 2', ['another'])
  void keepNote('a 3', null)
  // What a page keeps only because it goes.
  addEventListener('pagehide', () => void keepNote('a 4', 'at the last moment'), { once: true })
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('the page is gone', 'InvalidStateError')
  })
  leave()
  await Promise.resolve()
  vi.restoreAllMocks()
  expect(await kept('a ')).toEqual({ 'a 1': { words: 'newest' }, 'a 2': ['another'], 'a 4': 'at the last moment' })
  expect(leftBehind('a ')).toEqual([])
})

it('leaves nothing behind that a later page could take for newer', async () => {
  const { keepNote } = await openPage()
  const writing = keepNote('b 1', 'before')
  leave()
  expect(leftBehind('b ')).toHaveLength(1)
  // The page stays after all, as where the browser asks.
  dispatchEvent(new Event('pageshow'))
  await writing
  expect(leftBehind('b ')).toEqual([])
  await keepNote('b 1', 'after')
  leave()
  expect(await kept('b ')).toEqual({ 'b 1': 'after' })
})
