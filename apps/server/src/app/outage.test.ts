import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { ensureAppRole } from '@thidua/prisma/app-role'
import { type EmbeddedPostgres, startPostgres } from '@thidua/prisma/embedded/start-postgres'
import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { testFolder } from '@thidua/prisma/testing/test-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '#lib/transaction.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

const dataFolder = testFolder()
let postgres: EmbeddedPostgres
let server: TestServer
beforeAll(async () => {
  postgres = await startPostgres({ dataFolder, durable: true })
  await deployMigrations(postgres.url)
  const testDatabase = { url: postgres.url, appUrl: await ensureAppRole(postgres.url, 'app'), drop: async () => {} }
  server = await startTestServer({ testDatabase, logLevel: 'silent' })
})
afterAll(async () => {
  await server.close()
  await postgres.stop()
  rmSync(dataFolder, { recursive: true })
})

/** The same server again on the same port, as after a restart of its machine. */
async function startAgain(): Promise<void> {
  await postgres.stop()
  postgres = await startPostgres({ dataFolder, durable: true, port: Number(new URL(postgres.url).port) })
}

const mutation = `mutation Save($input: SaveFieldsInput!) { saveFields(input: $input) {
  __typename ... on SaveFieldsSuccess { fields { outcome version } } } }`

/** A clerk at a device who writes on in a field of their own, and sends again what was not answered. */
class Writer {
  readonly path: string
  readonly #clientId = randomUUID()
  acknowledged = 0
  readonly otherAnswers = new Set<string>()

  constructor(row: string) {
    this.path = `II.3/exemplary-models/${row}/name`
  }

  async save(): Promise<void> {
    const next = this.acknowledged + 1
    const patch = { path: this.path, value: `bản ${next}`, baseVersion: this.acknowledged, clientSeq: next }
    const input = { reportId: server.province.reports.first, clientId: this.#clientId, patches: [patch] }
    const answer = await server.post(
      '/graphql',
      { query: mutation, variables: { input } },
      await server.cookieOf('clerk'),
    )
    const { data, errors } = answer.json<{
      data?: { saveFields: { fields: { outcome: string; version: number }[] } }
      errors?: { extensions: { code: string } }[]
    }>()
    if (data?.saveFields) {
      expect(data.saveFields.fields).toEqual([{ outcome: 'saved', version: next }])
      this.acknowledged = next
    } else this.otherAnswers.add(`${answer.statusCode} ${errors?.[0]?.extensions.code}`)
  }

  async saveUntil(enough: () => boolean): Promise<void> {
    while (!enough()) await this.save()
  }
}

describe('a database that goes away', () => {
  it('while people write takes nothing with it that was acknowledged, and is found again', {
    timeout: 300_000,
  }, async () => {
    await server.cookieOf('clerk')
    const writers = Array.from({ length: 6 }, (_, row) => new Writer(`r${row}`))
    let over = false
    const writing = Promise.all(writers.map((writer) => writer.saveUntil(() => over)))
    const everybodySaves = async () => {
      const before = writers.map(({ acknowledged }) => acknowledged)
      await expect
        .poll(() => writers.every(({ acknowledged }, index) => acknowledged > (before[index] ?? 0) + 3), {
          timeout: 60_000,
        })
        .toBe(true)
    }
    await everybodySaves()
    await startAgain()
    await everybodySaves()
    process.kill(postgres.pid, 'SIGKILL')
    await postgres.ended
    await startAgain()
    await everybodySaves()
    over = true
    await writing

    expect(new Set(writers.flatMap(({ otherAnswers }) => [...otherAnswers]))).toEqual(new Set(['503 UNAVAILABLE']))
    const { rows } = await server.database.pool.query<{
      path: string
      version: number
      value: string
      changes: number
    }>(
      `SELECT f.path, f.version, f.value, (SELECT count(*)::int FROM change c WHERE c.path = f.path) AS changes
      FROM draft_field f WHERE f.path LIKE 'II.3/exemplary-models/%' ORDER BY f.path`,
    )
    expect(rows).toEqual(
      writers.map(({ path, acknowledged }) => ({
        path,
        version: acknowledged,
        value: `bản ${acknowledged}`,
        changes: acknowledged,
      })),
    )
  })

  it('between two statements of a transaction fails that transaction, not the server', async () => {
    const { pool } = server.database
    const broken = transaction(pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      const gone = new Promise((resolve) => client.once('end', resolve))
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
      await gone
      await client.query('SELECT 1')
    })
    await expect(broken).rejects.toThrow()
    expect((await server.app.inject('/readyz')).statusCode).toBe(200)
  })

  it('is told from a request that is wrong, whoever asks', async () => {
    const cookie = await server.cookieOf('clerk')
    await postgres.stop()
    expect((await server.app.inject('/livez')).statusCode).toBe(200)
    await expect
      .poll(async () => (await server.app.inject('/readyz')).json(), { timeout: 30_000 })
      .toEqual({ ready: false, why: 'database' })
    const letter = await server.app.inject({ url: `/letters/reports/${randomUUID()}.pdf`, headers: { cookie } })
    expect([letter.statusCode, letter.headers['retry-after']]).toEqual([503, '5'])
    await startAgain()
    await expect.poll(async () => (await server.app.inject('/readyz')).statusCode, { timeout: 30_000 }).toBe(200)
  })
})
