import { arbitraryDirectory, arbitraryFile } from '@thidua/directory/fixtures/arbitrary-import'
import { applyPlan } from '@thidua/directory/plan/apply-plan'
import type { Directory } from '@thidua/directory/plan/directory'
import { planImport } from '@thidua/directory/plan/plan-import'
import type { Plan, RowPlan } from '@thidua/directory/plan/row-plan'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDirectory } from './read-directory.ts'
import { writePlan } from './write-plan.ts'

let database: TestDatabase
let client: Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.appUrl })
  await client.connect()
  await client.query(`INSERT INTO block (code, name, position)
    VALUES ('K1', 'Khối 1: Tham mưu, tổng hợp', 1), ('C1', 'Cụm 1: Các phường', 2)`)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const row = { table: 0, tableName: '', row: 0 }
const none = { create: 0, change: 0, end: 0, same: 0, refuse: 0 }

/** A plan that makes a whole directory. */
const planOf = ({ agencies, people }: Directory): Plan => ({
  counts: { agencies: none, people: none },
  rows: [
    ...agencies.map((agency): RowPlan => ({ ...row, kind: 'agency', act: 'create', agency, defaulted: [] })),
    ...people.flatMap(({ email, name, phone, memberships }) =>
      memberships.map((membership): RowPlan => {
        const person = { email, agencyCode: membership.agencyCode, role: membership.role }
        const made = { person, name, givesName: true, isNewPerson: true, phone, membership, defaulted: [] }
        return { ...row, kind: 'person', act: 'create', ...made }
      }),
    ),
  ],
})

/** In one order, and without what the database knows by its rounds and by who may sign in. */
const inOrder = ({ agencies, people }: Directory) => ({
  agencies: agencies
    .map(({ reports: _reports, needed: _needed, ...agency }) => ({
      ...agency,
      predecessorCodes: agency.predecessorCodes.toSorted(),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  people: people
    .map(({ active: _, ...person }) => ({
      ...person,
      memberships: person.memberships
        .map((one) => ({ ...one, blockCodes: one.blockCodes.toSorted() }))
        .toSorted((a, b) => (`${a.agencyCode} ${a.role}` < `${b.agencyCode} ${b.role}` ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.email < b.email ? -1 : 1)),
})

const history = async () =>
  (await client.query<{ count: number }>('SELECT count(*)::int AS count FROM administration_change')).rows[0]?.count ??
  0

it('does in the database what the model says, puts it on record, and does nothing the second time', async () => {
  let written = 0
  await fc.assert(
    fc.asyncProperty(arbitraryDirectory, arbitraryFile, async (existing, file) => {
      await client.query('BEGIN')
      try {
        await writePlan(client, { blocks: [], agencies: [], people: [] }, planOf(existing), null)
        await client.query('DROP TABLE brought_in_before')
        const before = await readDirectory(client)
        expect(inOrder(before.directory)).toEqual(inOrder(existing))
        const logged = await history()

        const plan = planImport(before.directory, file, before.today)
        await writePlan(client, before.directory, plan, null)
        await client.query('DROP TABLE brought_in_before')
        const { directory } = await readDirectory(client)
        expect(inOrder(directory)).toEqual(inOrder(applyPlan(before.directory, plan)))
        const acts = plan.rows.filter(({ act }) => act !== 'same' && act !== 'refuse').length
        written += acts
        const loggedNow = await history()
        // One entry a row; a new person has one of their own, and another name is their person's.
        expect(loggedNow - logged).toBeGreaterThanOrEqual(acts === 0 ? 0 : 1)
        if (acts === 0) expect(loggedNow).toBe(logged)

        const again = planImport(directory, file, before.today)
        expect(again.rows.filter(({ act }) => act !== 'same' && act !== 'refuse')).toEqual([])
      } finally {
        await client.query('ROLLBACK')
      }
    }),
    { numRuns: 60 },
  )
  expect(written).toBeGreaterThan(60)
})
