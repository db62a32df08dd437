import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import type { AnswerKey } from './kept-database.ts'

const kept = { at: '2026-11-30T01:00:00.000Z', atDeviceMs: 1, data: { myReports: [] } }
const answerOf = (person: string): AnswerKey => [person, 'HomePage', '{}']
const field = { version: 1, value: 'Viết rồi.' } as never

/** What each page of this browser has: they share a device and nothing else. */
async function newPage() {
  vi.resetModules()
  return import('./kept-database.ts')
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))

it('keeps what a page read while it learnt whose it is', async () => {
  const { getAnswer, keepOnlyOf, putAnswer } = await newPage()
  // Signed in a moment ago: the page's own answer is there before the note of its person has reached the disk.
  const noted = keepOnlyOf('lan')
  await Promise.all([noted, putAnswer(answerOf('lan'), kept)])
  expect(await getAnswer(answerOf('lan'))).toEqual(kept)
})

it('keeps nothing that comes late for who is no longer signed in', async () => {
  const page = await newPage()
  await page.keepOnlyOf('lan')
  const other = await newPage()
  await other.keepOnlyOf('minh')
  await page.putAnswer(answerOf('lan'), kept)
  await page.putFields('lan', 'r1', { 'I.1/narrative': field })
  expect(await page.getAnswer(answerOf('lan'))).toBeUndefined()
  expect(await page.getFields('lan', 'r1')).toEqual({})
  await other.putAnswer(answerOf('minh'), kept)
  await other.keepOnlyOf(null)
  await other.putAnswer(answerOf('minh'), kept)
  expect(await other.getAnswer(answerOf('minh'))).toBeUndefined()
  expect(await other.lastPerson()).toBeUndefined()
})

it('keeps the confirmed fields of a draft until it is read anew', async () => {
  const { forgetFields, getFields, keepOnlyOf, putFields } = await newPage()
  await keepOnlyOf('lan')
  await putFields('lan', 'r1', { 'I.1/narrative': field })
  await putFields('lan', 'r2', { 'I.1/narrative': field })
  await keepOnlyOf('lan')
  expect(await getFields('lan', 'r1')).toEqual({ 'I.1/narrative': field })
  await forgetFields('lan', 'r1')
  expect(await getFields('lan', 'r1')).toEqual({})
  expect(await getFields('lan', 'r2')).toEqual({ 'I.1/narrative': field })
})
