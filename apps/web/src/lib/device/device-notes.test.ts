import 'fake-indexeddb/auto'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  cleanup()
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

const noTransaction = () =>
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })

it('is not kept from the notes by what nobody can read, or what the database will not take', async () => {
  await (await openPage()).keepNote('c 1', 'kept')
  localStorage.setItem('note/c 2', 'hỏng {')
  localStorage.setItem('note/c 3', 'null')
  localStorage.setItem('note/c 4', '{}')
  localStorage.setItem('note/c 5', JSON.stringify({ value: 'left', at: Date.now() }))
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await kept('c ')).toEqual({ 'c 1': 'kept', 'c 5': 'left' })
  put.mockRestore()
  expect(await kept('c ')).toEqual({ 'c 1': 'kept', 'c 5': 'left' })
  expect(leftBehind('c 5')).toEqual([])
})

it('gives what the database does not take from where it is: to this page, and to the next one', async () => {
  noTransaction()
  const { keepNote, findNotes } = await openPage()
  await keepNote('d 1', 'words')
  expect(await findNotes('d ')).toEqual(new Map([['d 1', 'words']]))
  expect((await import('./device-keeping.ts')).wordsAtRisk()).toBe(false)
  expect(await kept('d ')).toEqual({ 'd 1': 'words' })
  vi.restoreAllMocks()
  expect(await kept('d ')).toEqual({ 'd 1': 'words' })
  // Both closed: the page has it as long as it is open, and the browser asks before it goes.
  noTransaction()
  vi.stubGlobal('localStorage', undefined)
  const page = await openPage()
  await page.keepNote('d 2', 'in memory')
  expect((await import('./device-keeping.ts')).wordsAtRisk()).toBe(true)
  expect((await page.findNotes('d ')).get('d 2')).toBe('in memory')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('has the newer of what two tabs kept, though the older is left behind later', async () => {
  const stuck = await openPage()
  noTransaction()
  await stuck.keepNote('e 1', 'older')
  await stuck.keepNote('e 2', 'not wanted')
  vi.restoreAllMocks()
  const other = await openPage()
  await other.keepNote('e 1', 'newer')
  await other.keepNote('e 2', null)
  // The tab that was stuck is left only now.
  leave()
  expect(leftBehind('e ')).toHaveLength(2)
  expect(await kept('e ')).toEqual({ 'e 1': 'newer' })
  expect(leftBehind('e ')).toEqual([])
})

it('has what was written last, though the clock was set back since something was left', async () => {
  const left = { value: 'left', at: Date.now() + 86_400_000 }
  localStorage.setItem('note/j 1', JSON.stringify(left))
  await (await openPage()).keepNote('j 1', 'newer')
  expect(leftBehind('j ')).toEqual([])
  expect(await kept('j ')).toEqual({ 'j 1': 'newer' })
})

it('shows a page that was open already what another has left since, and takes nothing newer away', async () => {
  const open = await openPage()
  await open.keepNote('f 1', 'before')
  const left = { value: 'left by another', at: Date.now() + 5 }
  localStorage.setItem('note/f 1', JSON.stringify(left))
  const before = open.keepNote('f 2', 'own')
  expect(await open.findNotes('f ')).toEqual(
    new Map([
      ['f 1', 'left by another'],
      ['f 2', 'own'],
    ]),
  )
  await before
  const writing = open.keepNote('f 3', 'under way')
  localStorage.setItem('note/f 3', JSON.stringify({ value: 'later', at: Date.now() + 60_000 }))
  await writing
  expect(await kept('f 3')).toEqual({ 'f 3': 'later' })
})

it('opens the database again where the browser has closed it under the page', async () => {
  const { keepNote, findNotes } = await openPage()
  await keepNote('g 1', 'before')
  const { transaction } = IDBDatabase.prototype
  let closed: IDBDatabase | undefined
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    closed ??= this
    if (this === closed) throw new DOMException('the connection is closing', 'InvalidStateError')
    return transaction.apply(this, asked)
  })
  await keepNote('g 1', 'after')
  expect(leftBehind('g ')).toEqual([])
  expect(await findNotes('g ')).toEqual(new Map([['g 1', 'after']]))
  vi.restoreAllMocks()
})

it('is kept at once on a page that nobody sees: a telephone ends those without a word', async () => {
  const { keepNote } = await openPage()
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const writing = keepNote('h 1', 'typed')
  expect(leftBehind('h ')).toHaveLength(1)
  await writing
  expect(leftBehind('h ')).toEqual([])
  vi.restoreAllMocks()
})

it('shows a page that comes back whole what was written since', async () => {
  const { useDeviceNote, keepNote } = await openPage()
  await keepNote('i 1', 'before')
  const { result } = renderHook(() => useDeviceNote<string>('i 1'))
  await waitFor(() => expect(result.current[0]).toBe('before'))
  await (await openPage()).keepNote('i 1', 'on the page after it')
  act(() => void dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })))
  await waitFor(() => expect(result.current[0]).toBe('on the page after it'))
})
