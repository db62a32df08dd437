import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { withClient } from '@thidua/prisma/with-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertConnection, assertDatabase } from './assert-database.ts'
import { assertWritable } from './assert-writable.ts'

describe('before anything is started', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.drop())
  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.url)
    change(url)
    return url.href
  }
  const refusal = (url: string, oldest = 15) =>
    assertConnection('DATABASE_URL', url, { makes: true, oldest }).then(
      () => null,
      (error: Error) => error.message,
    )

  it('a database that will do is taken', async () => {
    expect(await refusal(database.url)).toBeNull()
  })

  it('a database that will not do is explained, without its password', async () => {
    const password = 'mat-khau-sai'
    const wrong = await refusal(changed((url) => (url.password = password)))
    expect(wrong).toMatch(/refuses the user "postgres" or the password of DATABASE_URL/u)
    expect(wrong).not.toContain(password)
    expect(await refusal(changed((url) => (url.pathname = '/khong-co')))).toMatch(/no database "khong-co"/u)
    expect(await refusal(changed((url) => (url.port = '1')))).toMatch(
      /cannot be reached at 127.0.0.1:1 \(ECONNREFUSED\)/u,
    )
    expect(await refusal(database.url, 99)).toMatch(/is PostgreSQL 18.*; PostgreSQL 99 or newer is needed/u)
    const unescaped = await refusal('postgresql://thidua:mat@khau/sai@127.0.0.1/thidua')
    expect(unescaped).toMatch(/write @ as %40/u)
    expect(unescaped).not.toContain('khau')
  })

  it('a database that is somebody else’s, or that our user may only look at, is left alone', async () => {
    const name = `other_${randomUUID().replaceAll('-', '')}`
    const url = changed((address) => (address.pathname = `/${name}`))
    await withClient(database.url, async (client) => {
      await client.query(`CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`)
      expect(await refusal(url)).toMatch(/keeps its text as LATIN1/u)
      await client.query(`DROP DATABASE ${name}`)
      await client.query(`CREATE DATABASE ${name}`)
      await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`)
    })
    const guest = Object.assign(new URL(url), { username: name, password: 'x' }).href
    expect(await refusal(guest)).toContain(`ALTER DATABASE "${name}" OWNER TO "${name}"`)
    await withClient(database.url, (client) => client.query(`ALTER DATABASE ${name} OWNER TO ${name}`))
    expect(await refusal(guest)).toBeNull()
    await withClient(guest, (client) => client.query('CREATE TABLE report ()'))
    expect(await refusal(guest)).toMatch(/holds something else/u)
    await withClient(database.url, async (client) => {
      await client.query(`DROP DATABASE ${name}`)
      await client.query(`DROP ROLE ${name}`)
    })
  })

  it('two roles of one database are taken, two databases are not', async () => {
    await assertDatabase(database.appUrl, database.url)
    await expect(
      assertDatabase(
        database.appUrl,
        changed((url) => (url.pathname = '/postgres')),
      ),
    ).rejects.toThrow('name two databases')
    await expect(
      assertDatabase(
        database.appUrl,
        changed((url) => (url.port = '1')),
      ),
    ).rejects.toThrow(/The database of DATABASE_OWNER_URL cannot be reached/u)
  })

  it('a data folder that cannot be written to is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'writable-'))
    try {
      assertWritable(join(folder, 'a', 'b'))
      writeFileSync(join(folder, 'file'), '')
      expect(() => assertWritable(join(folder, 'file', 'x'))).toThrow(/file\/x cannot be a folder \(ENOTDIR\)/u)
      expect(() => assertWritable(join(folder, 'file'))).toThrow(/file cannot be a folder \(ENOTDIR\)/u)
      if (existsSync('/proc/1')) expect(() => assertWritable('/proc/x')).toThrow(/x cannot be a folder \(ENOENT\)/u)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
