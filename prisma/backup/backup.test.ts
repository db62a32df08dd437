import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { deployMigrations } from '../migrate/migrate.ts'
import { migrationNames } from '../migrate/migration-files.ts'
import { ensureReferenceData } from '../reference-data.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { withClient } from '../with-client.ts'
import { type BackupFiles, frame, framesOf, readFrames } from './backup-file.ts'
import { dump } from './dump.ts'
import { restore } from './restore.ts'
import { quoted, tablesOf } from './tables.ts'

/** Where files are kept; that bytes are what their hash says is the real store's to see. */
const kept = new Map<string, Buffer>()
const store: BackupFiles = {
  read: async (sha256) => {
    const bytes = kept.get(sha256)
    return bytes ? Readable.from([bytes]) : null
  },
  write: async (sha256, chunks) => {
    const pieces: Uint8Array[] = []
    for await (const piece of chunks) pieces.push(piece)
    kept.set(sha256, Buffer.concat(pieces))
  },
}
const photo = Buffer.alloc(700_000, 'ảnh')
const photoHash = createHash('sha256').update(photo).digest('hex')

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
const file = join(folder, 'province.backup')
let province: TestDatabase
beforeAll(async () => {
  province = await createTestDatabase({ demo: true })
  await withClient(province.url, async (client) => {
    // A job that waits, and texts that COPY has signs of its own for.
    await client.query(`SELECT pgboss.create_queue('mail-receipt', '{"policy": "standard", "retryLimit": 2}')`)
    await client.query(`INSERT INTO pgboss.job (name, data) VALUES ('mail-receipt', '{"submissionId": "x"}')`)
    await client.query(
      `UPDATE draft_field SET value = E'a\\tb\\\\N\\n\\\\.\\r\\u0001' || value WHERE path = 'II.1/narrative'`,
    )
    await client.query(`INSERT INTO stored_file (sha256, bytes, kind) VALUES ($1, $2, 'jpeg')`, [
      photoHash,
      photo.length,
    ])
  })
  kept.set(photoHash, photo)
  await dump(province.url, file, new Date(), store)
})
afterAll(async () => {
  await province.drop()
  rmSync(folder, { recursive: true })
})

const empty: string[] = []
afterAll(() =>
  withClient(inject('databaseServer'), async (client) => {
    for (const url of empty) await client.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
  }),
)

/** An empty database, as whoever moves to another server makes it. */
async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  await withClient(inject('databaseServer'), (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`))
  const url = Object.assign(new URL(inject('databaseServer')), { pathname: `/${name}` }).href
  empty.push(url)
  return url
}

/** Of each table the number of its rows and one hash over all of them, whatever their order; of each sequence its value. */
const contents = (url: string) =>
  withClient(url, async (client) => {
    const { tables, sequences } = await tablesOf(client)
    const rows: Record<string, unknown> = {}
    for (const table of tables) {
      const name = quoted(client, table)
      const { rows: found } = await client.query(
        `SELECT count(*)::int, md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS hash FROM ${name} t`,
      )
      rows[name] = found[0]
    }
    return { rows, sequences }
  })

/** Constraints and triggers as the database has them, and whether each is on. */
const guards = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT conrelid::regclass::text AS on, conname AS name, pg_get_constraintdef(oid) AS says, convalidated::text AS state
        FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'pgboss'::regnamespace) AND conrelid <> 0
          AND conrelid::regclass::text NOT LIKE 'pgboss.queue_stats%'
      UNION ALL SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text
        FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
    )
    return rows
  })

describe('the drill: a backup, restored elsewhere', () => {
  it('is equal row by row, with every guard in its place', async () => {
    const url = await emptyDatabase()
    await restore(url, file, store)
    const [restored, original] = [await contents(url), await contents(province.url)]
    expect(restored).toEqual(original)
    expect(Object.keys(original.rows).length).toBeGreaterThan(25)
    expect(original.rows['"pgboss"."job_common"']).toMatchObject({ count: 1 })
    expect(await guards(url)).toEqual(await guards(province.url))
    await withClient(url, (client) => expect(client.query('DELETE FROM submission')).rejects.toThrow('append-only'))
  })

  it('into a database that a start has made, and nobody has written in', async () => {
    const fresh = await createTestDatabase()
    await ensureReferenceData(fresh.url)
    await restore(fresh.url, file, store)
    expect(await contents(fresh.url)).toEqual(await contents(province.url))
    await fresh.drop()
  })

  it('brings its files back, and is not made while one is missing', async () => {
    const [url, other] = [await emptyDatabase(), join(folder, 'missing.backup')]
    kept.clear()
    await expect(dump(province.url, other, new Date(), store)).rejects.toThrow(`The file ${photoHash} is missing`)
    expect(existsSync(other)).toBe(false)
    await restore(url, file, store)
    expect(kept.get(photoHash)?.equals(photo)).toBe(true)
  })

  it('of an earlier release is brought up to this one', async () => {
    const [from, to, earlier] = [await emptyDatabase(), await emptyDatabase(), join(folder, 'earlier.backup')]
    await deployMigrations(from, migrationNames().slice(0, -2))
    await dump(from, earlier, new Date(), store)
    await restore(to, earlier, store)
    expect(await deployMigrations(to)).toEqual([])
  })

  it('is as of one moment, while people write', async () => {
    const busy = await createTestDatabase({ demo: true })
    // Two numbers in two tables, one at the front and one at the end, whose sum stays the same whenever one looks.
    const sum = (url: string) =>
      withClient(url, async (client) => {
        const { rows } = await client.query(
          'SELECT (SELECT sum(position) FROM block)::int + (SELECT sum(most) FROM sign_in_count)::int AS sum',
        )
        return rows[0]?.sum
      })
    await withClient(busy.url, (client) => client.query(`INSERT INTO sign_in_count (key, most) VALUES ('x', 0)`))
    const before = await sum(busy.url)
    let over = false
    const moving = withClient(busy.url, async (client) => {
      while (!over)
        await client.query(
          `BEGIN; UPDATE block SET position = position - 1 WHERE code = (SELECT min(code) FROM block);
          UPDATE sign_in_count SET most = most + 1; COMMIT`,
        )
    })
    const moved = join(folder, 'moved.backup')
    await dump(busy.url, moved, new Date(), store)
    over = true
    await moving
    const url = await emptyDatabase()
    await restore(url, moved, store)
    expect(await sum(url)).toBe(before)
    await busy.drop()
  })
})

describe('a backup', () => {
  it('is its owner’s alone, and never replaces another', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await expect(dump(province.url, file, new Date(), store)).rejects.toThrow('is there already')
  })

  it('that cannot be finished leaves nothing', async () => {
    const none = join(folder, 'none.backup')
    const url = await emptyDatabase()
    await expect(dump(url, none, new Date(), store)).rejects.toThrow('none of this program’s')
    expect([existsSync(none), existsSync(`${none}.part`)]).toEqual([false, false])
  })

  it('needs no right but to read', async () => {
    const read = join(folder, 'read.backup')
    await dump(province.appUrl, read, new Date(), store)
    expect(statSync(read).size).toBeGreaterThan(100_000)
  })
})

describe('nothing is loaded', () => {
  const refused = async (url: string, content: Uint8Array | string) => {
    const bad = join(folder, `${randomUUID()}.backup`)
    writeFileSync(bad, content)
    return restore(url, bad, store).then(
      () => 'restored',
      (error: Error) => error.message,
    )
  }

  it('into a database that holds something', async () => {
    const before = await contents(province.url)
    await expect(restore(province.url, file, store)).rejects.toThrow('The database holds something already')
    expect(await contents(province.url)).toEqual(before)
  })

  it('of a file that is cut off or damaged anywhere', { timeout: 480_000 }, async () => {
    const whole = readFileSync(file)
    const url = await emptyDatabase()
    for (const share of [0, 0.001, 0.3, 0.9, 0.9999]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share))
      expect(await refused(url, cut), `cut at ${share}`).toMatch(/no backup of this program|could not be loaded/u)
      const damaged = Buffer.from(whole)
      damaged[Math.floor(whole.length * share)] = (damaged[Math.floor(whole.length * share)] ?? 0) ^ 0x55
      expect(await refused(url, damaged), `damaged at ${share}`).toMatch(
        /no backup of this program|could not be loaded/u,
      )
    }
    await restore(url, file, store)
    expect(await contents(url)).toEqual(await contents(province.url))
  })

  it('of a file that is something else, of a later release or not there', async () => {
    const url = await emptyDatabase()
    expect(await refused(url, 'PGDMP')).toMatch(/no backup of this program/u)
    await expect(restore(url, join(folder, 'gone'), store)).rejects.toThrow('There is no file')
    const later = await createTestDatabase()
    const name = '99990101000000_later'
    await withClient(later.url, (client) =>
      client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', '', $1, now())`,
        [name],
      ),
    )
    const ofLater = join(folder, 'later.backup')
    await dump(later.url, ofLater, new Date(), store)
    await expect(restore(url, ofLater, store)).rejects.toThrow(
      `A newer release of this program made ${ofLater} (${name})`,
    )
    await later.drop()
  })
})

it('frames come out as they went in, however they are cut on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 50 })),
      fc.integer({ min: 1, max: 30 }),
      async (chunks, step) => {
        const parts: Buffer[] = [frame(Buffer.from('header'))]
        for await (const part of framesOf(Readable.from(chunks))) parts.push(part)
        const bytes = Buffer.concat(parts)
        const cut = Array.from({ length: Math.ceil(bytes.length / step) }, (_, n) =>
          bytes.subarray(n * step, (n + 1) * step),
        )
        const read: Buffer[] = []
        for await (const content of readFrames(Readable.from(cut))) read.push(content)
        expect(read[0]?.toString()).toBe('header')
        expect(read.at(-1)).toHaveLength(0)
        expect(Buffer.concat(read.slice(1))).toEqual(Buffer.concat(chunks))
      },
    ),
  )
})
