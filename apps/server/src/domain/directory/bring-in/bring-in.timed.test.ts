import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { withClient } from '@thidua/prisma/with-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringIn } from './bring-in.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

/** A province of communes, each with two people. */
function provinceOf(agencies: number, mark: string) {
  const codes = Array.from({ length: agencies }, (_, at) => `${mark}${at}`)
  const line = (cells: readonly string[]) => `${cells.join(';')}\n`
  const texts = {
    'co-quan.csv': [
      'Mã;Tên;Loại;Mã cấp trên;Địa danh\n',
      ...codes.map((code, at) => line([code, `Xã ${code}`, 'Xã', at === 0 ? '' : `${mark}0`, 'Sông Thao'])),
    ],
    'nguoi.csv': [
      'Email;Họ và tên;Mã cơ quan;Vai trò\n',
      ...codes.flatMap((code) =>
        ['Chuyên viên', 'Lãnh đạo'].map((role, at) =>
          line([`n${at}@${code}.example`.toLowerCase(), `Người ${code}`, code, role]),
        ),
      ),
    ],
  }
  return {
    files: Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text.join('')) })),
    given: [],
    shown: null,
    byId: null,
  }
}

async function tookMs(agencies: number, mark: string): Promise<{ ms: number; again: number }> {
  const province = provinceOf(agencies, mark)
  const start = performance.now()
  const done = await withClient(database.appUrl, (client) => bringIn(client, province))
  const ms = performance.now() - start
  if ('reason' in done) throw new Error('not read')
  const { counts } = done.plan
  expect([counts.agencies.create, counts.people.create]).toEqual([agencies, agencies * 2])
  const startAgain = performance.now()
  const same = await withClient(database.appUrl, (client) => bringIn(client, province))
  if ('reason' in same) throw new Error('not read')
  expect([same.plan.counts.agencies.same, same.plan.counts.people.same]).toEqual([agencies, agencies * 2])
  return { ms, again: performance.now() - startAgain }
}

it('brings 20,000 rows in in proportion to a fifth of them', { timeout: 600_000 }, async () => {
  await tookMs(300, 'A') // compiled, and the tables no longer empty
  const small = await tookMs(1_333, 'B')
  const large = await tookMs(6_666, 'C')
  // Five times the rows; twice that is for indexes that grow and a machine that does other things, a square would be 25.
  expect(large.ms / small.ms).toBeLessThan(12)
  expect(large.again / small.again).toBeLessThan(12)
  // It writes in few statements: reading, planning and finding nothing to do is a good part of it.
  expect(large.ms / large.again).toBeLessThan(20)
})
