import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { withClient } from '@thidua/prisma/with-client'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type BroughtIn, bringIn, planFiles } from './bring-in.ts'

let database: TestDatabase
let client: Client
let other: Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.appUrl })
  // The owner may hold up what the product only adds to.
  other = new Client({ connectionString: database.url })
  await Promise.all([client.connect(), other.connect()])
})
beforeEach(() => client.query('DELETE FROM membership; DELETE FROM person; DELETE FROM agency'))
afterAll(async () => {
  await client.end()
  await other.end()
  await database.drop()
})

const text = `Mã;Tên;Loại\n${Array.from({ length: 40 }, (_, at) => `C${at};Sở số ${at};Sở\n`).join('')}`
const people = 'Email;Họ và tên;Mã cơ quan;Vai trò\na@x.example;Người Một;C1;Chuyên viên\n'
const brought = {
  files: [
    { name: 'a.csv', bytes: new TextEncoder().encode(text) },
    { name: 'b.csv', bytes: new TextEncoder().encode(people) },
  ],
  given: [],
}
const count = async (table: string): Promise<number> =>
  (await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]?.count ?? -1

/** On a connection of its own: within a transaction one sees the activity of its beginning. */
const seen = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(database.url, async (watcher) => (await watcher.query<Row>(text, values)).rows)

const waitingForLock = `SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`

it('killed in the middle it has written nothing, and again it writes all', { timeout: 240_000 }, async () => {
  const logged = await count('administration_change')
  // Everything is written then but its record, for which it has to wait.
  await other.query('BEGIN; LOCK TABLE administration_change IN SHARE MODE')
  const program = join(import.meta.dirname, '../../../testing/failing/killed-importer.ts')
  const child = spawn(process.execPath, [program, database.appUrl, text], { stdio: ['ignore', 'inherit', 'inherit'] })
  await expect.poll(async () => (await seen(waitingForLock)).length, { timeout: 120_000 }).toBe(1)
  const [waiting] = await seen<{ pid: number }>(waitingForLock)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await other.query('ROLLBACK')
  const backend = async () => (await seen('SELECT FROM pg_stat_activity WHERE pid = $1', [waiting?.pid])).length
  await expect.poll(backend).toBe(0)
  expect([await count('agency'), await count('administration_change')]).toEqual([0, logged])

  await bringIn(client, { ...brought, shown: null, byId: null })
  expect([await count('agency'), await count('person'), await count('membership')]).toEqual([40, 1, 1])
  expect(await count('administration_change')).toBe(logged + 42)
})

it('of two at once that were shown the same, one writes and the other is shown what is new', async () => {
  const shown = await planFiles(client, brought)
  if ('reason' in shown) throw new Error('not read')
  const both = await Promise.all(
    [client, other].map((connection) => bringIn(connection, { ...brought, shown: shown.preview.plan, byId: null })),
  )
  const told = both.map((one) => one as BroughtIn).toSorted((a, b) => Number(b.done) - Number(a.done))
  expect(told.map(({ done, plan }) => [done, plan.counts.agencies.create, plan.counts.agencies.same])).toEqual([
    [true, 40, 0],
    [false, 0, 40],
  ])
  expect(await count('agency')).toBe(40)
})

it('somebody made by hand in the same moment is seen, not made twice', async () => {
  await other.query('BEGIN')
  await other.query(`INSERT INTO person (name, email) VALUES ('Người Một', 'a@x.example')`)
  const importing = bringIn(client, { ...brought, shown: null, byId: null })
  await expect.poll(async () => (await seen(waitingForLock)).length).toBe(1)
  await other.query('COMMIT')
  const { plan } = (await importing) as BroughtIn
  expect(plan.rows.at(-1)).toMatchObject({ act: 'create', isNewPerson: false })
  expect([await count('person'), await count('membership')]).toEqual([1, 1])
})
