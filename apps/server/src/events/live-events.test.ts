import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { signOfLifeHoldsMs } from '@thidua/schema/http/live'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createDatabase, type Database } from '#lib/database.ts'
import { createLog } from '#lib/log.ts'
import type { Happening, Signal } from './happening.ts'
import { createLiveEvents, type LiveEvents } from './live-events.ts'

let testDatabase: TestDatabase
let database: Database
let events: LiveEvents
const heard: Happening[] = []

const here = (tab: string, left = false): Extract<Signal, { kind: 'here' }> => ({
  kind: 'here',
  reportId: 'r',
  agencyId: 'a',
  personId: 'lan',
  tab,
  place: 'II.1',
  left,
})

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = createDatabase(testDatabase.appUrl)
  events = createLiveEvents(database, createLog({ logLevel: 'silent' }))
  events.listen({ agencyIds: () => [], hear: (happenings) => heard.push(...happenings) })
  await events.start()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await events.stop()
  await database.close()
  await testDatabase.drop()
})

it('tells what was said last, though it had been said before within the same moment', async () => {
  for (const said of [here('t1', true), here('t1'), here('t1', true), here('t2')]) events.tell(said)
  await vi.waitFor(() => expect(events.here('r')).toHaveLength(1), 30_000)
  expect(heard.at(-1)).toEqual(here('t2'))
})

it('tells of a tab that is not heard of any more, without anybody asking', async () => {
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + signOfLifeHoldsMs)
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(here('t2', true)), { timeout: 30_000 })
  expect(events.here('r')).toEqual([])
})
