import { afterAll, beforeAll, expect, it } from 'vitest'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import { transaction } from '#lib/transaction.ts'
import { emailOf } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { sendLinkMail } from './link-mail.ts'
import { makeLink } from './make-link.ts'
import { resetSecondFactor } from './reset-second-factor.ts'

let server: TestServer
let personId: string
let byId: string
beforeAll(async () => {
  server = await startTestServer()
  const { rows } = await server.database.pool.query('SELECT id, email FROM person')
  const idOf = (email: string) => rows.find((row) => row.email === email).id
  ;[personId, byId] = [idOf(emailOf('clerk')), idOf(emailOf('compiler'))]
})
afterAll(() => server.close())

const open = async () =>
  (
    await server.database.pool.query(
      `SELECT kind::text, made_by_id AS "byId", round(extract(epoch FROM expires_at - made_at) / 3600)::int AS hours
      FROM invitation WHERE used_at IS NULL AND withdrawn_at IS NULL`,
    )
  ).rows

it('is made in a transaction of Prisma’s as well, and only with it', async () => {
  const { prisma } = server.database
  const order = { personId, kind: 'invite', hours: 72, byId } as const
  await prisma.$transaction(async (tx) => {
    const client = prismaQueryable(tx)
    expect((await makeLink(client, order)).path).toMatch(/^\/loi-moi#/u)
    await sendLinkMail(server.jobs, client, order)
    expect(await resetSecondFactor(client, personId)).toBe(0)
  })
  expect(await open()).toEqual([{ kind: 'invite', byId, hours: 72 }])
  const undone = prisma.$transaction(async (tx) => {
    await makeLink(prismaQueryable(tx), { ...order, hours: 1 })
    await sendLinkMail(server.jobs, prismaQueryable(tx), order)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await open()).toEqual([{ kind: 'invite', byId, hours: 72 }])
  const { rows } = await server.database.pool.query(
    `SELECT data->>'personId' AS id FROM pgboss.job WHERE name = 'mail-link'`,
  )
  expect(rows).toEqual([{ id: personId }])
})

it('is one alone, however many are made at once', async () => {
  const make = () =>
    transaction(server.database.writes, (client) => makeLink(client, { personId, kind: 'reset', hours: 1, byId: null }))
  await Promise.all([1, 2, 3, 4].map(make))
  expect(await open()).toEqual([{ kind: 'reset', byId: null, hours: 1 }])
})
