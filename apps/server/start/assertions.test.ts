import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertDatabase } from './assert-database.ts'
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
  const refusal = (url: string, oldest?: number) =>
    assertDatabase(url, oldest).then(
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
