import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type EmbeddedPostgres, startPostgres } from '@thidua/prisma/embedded/start-postgres'
import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { loadDemo } from '@thidua/prisma/seed/seed'
import { testFolder } from '@thidua/prisma/testing/test-server'
import { withClient } from '@thidua/prisma/with-client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { childEnvironment } from '#lib/env.ts'
import { stateIsReplayed, totalsHold, traceHolds } from '#testing/compiled-files.ts'
import { fileNames } from './compile/own-files.ts'

const files = mkdtempSync(join(tmpdir(), 'bao-cao-'))
const folders: string[] = []
const newFolder = (): string => {
  const folder = testFolder()
  folders.push(folder)
  return folder
}
let dataFolder: string
beforeAll(async () => {
  dataFolder = newFolder()
  const postgres = await startPostgres({ dataFolder, durable: true })
  await deployMigrations(postgres.url)
  await loadDemo(postgres.url)
  await postgres.stop()
})
afterAll(() => {
  for (const folder of [files, ...folders]) rmSync(folder, { recursive: true })
})

/** As an operator types it, in the folder for backups. */
function baoCao(args: readonly string[], variables: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'bao-cao.ts'), ...args], {
    encoding: 'utf8',
    env: childEnvironment({ DATA_FOLDER: dataFolder, INIT_CWD: files, NODE_NO_WARNINGS: '1', ...variables }),
  })
  return { status, stdout, stderr }
}

const people = async (postgres: EmbeddedPostgres) =>
  (await withClient(postgres.url, (client) => client.query('SELECT id, email FROM person ORDER BY id'))).rows

/** Starts a command and kills it in the middle of its files. */
async function killedWhileWriting(...args: string[]): Promise<void> {
  const folder = join(files, 'again')
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bao-cao.ts'), ...args], {
    env: childEnvironment({ DATA_FOLDER: dataFolder, INIT_CWD: files, NODE_NO_WARNINGS: '1' }),
  })
  const ended = once(child, 'exit')
  const begun = () =>
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('/trace.json'))
  await vi.waitFor(() => expect(begun()).toBe(true), { timeout: 180_000, interval: 5 })
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(readdirSync(folder).some((name) => name.startsWith('.bao-cao-compile-'))).toBe(true)
}

/** The same beside what this process does. */
async function baoCaoBeside(...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bao-cao.ts'), ...args, '--json'], {
    env: childEnvironment({ DATA_FOLDER: dataFolder, INIT_CWD: files, NODE_NO_WARNINGS: '1' }),
  })
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number]>])
  return { status, json: JSON.parse(said) as Record<string, unknown> }
}

describe('bao-cao', () => {
  it('compiles a round into a letter whose every source and total is what the database says', {
    timeout: 600_000,
  }, async () => {
    const running = await startPostgres({ dataFolder, durable: true })
    try {
      await withClient(running.url, async (client) => {
        await stateIsReplayed(client)
        const round = 'so-ket-van-hoa-cong-so'
        const { json } = await baoCaoBeside('compile', round, '--out', 'accepted')
        await traceHolds(client, join(files, 'accepted'))
        await totalsHold(client, round, join(files, 'accepted'))

        // The same moment gives the same bytes, by the id too and after one that was killed; another basis counts more.
        const asOf = String(json['asOf'])
        await killedWhileWriting('compile', round, '--out', 'again', '--as-of', asOf)
        const again = await baoCaoBeside('compile', String(json['round']), '--out', 'again', '--as-of', asOf)
        expect(again).toMatchObject({ status: 0, json: { counted: json['counted'] } })
        for (const name of fileNames)
          expect(readFileSync(join(files, 'again', name)).equals(readFileSync(join(files, 'accepted', name)))).toBe(
            true,
          )
        expect(readdirSync(join(files, 'again')).filter((name) => name.startsWith('.bao-cao-compile-'))).toEqual([])
        const sent = await baoCaoBeside('compile', round, '--out', 'accepted', '--as-of', asOf, '--basis', 'sent')
        expect(Number(sent.json['counted'])).toBeGreaterThan(Number(json['counted']))
        await traceHolds(client, join(files, 'accepted'))

        writeFileSync(join(files, 'again', 'letter.docx'), 'Đã sửa')
        for (const [args, error] of [
          [[round, '--out', 'again'], 'letter.docx is not as this command wrote it'],
          [['no-such-round', '--out', 'none'], 'There is no round "no-such-round"'],
          [[round, '--out', 'none', '--as-of', '2020-01-01T07:00'], 'had been accepted by 2020-01-01T00:00:00.000Z'],
          [[round, '--out', 'none', '--as-of', '2999-01-01T07:00'], 'has not come yet'],
        ] as const)
          expect(await baoCaoBeside('compile', ...args)).toEqual({
            status: 1,
            json: { error: expect.stringContaining(error) },
          })
        expect(existsSync(join(files, 'none'))).toBe(false)
        expect(readFileSync(join(files, 'again', 'letter.docx'), 'utf8')).toBe('Đã sửa')
      })
    } finally {
      await running.stop()
    }
    for (const name of ['accepted', 'again']) rmSync(join(files, name), { recursive: true })
  })

  it('saves a database of our own that nobody runs, and one beside a running product, and brings either back', {
    timeout: 480_000,
  }, async () => {
    const asleep = baoCao(['backup', 'asleep.backup'])
    expect(asleep).toMatchObject({ status: 0, stderr: '' })
    expect(asleep.stdout).toMatch(/asleep\.backup: \d+\.\d MB in/u)

    const running = await startPostgres({ dataFolder, durable: true })
    const all = await people(running)
    // In a process of its own: this one holds the folder.
    const awake = spawn(process.execPath, [join(import.meta.dirname, 'bao-cao.ts'), 'backup', 'awake.backup'], {
      env: childEnvironment({ DATA_FOLDER: dataFolder, INIT_CWD: files }),
    })
    await new Promise((resolve) => awake.once('exit', resolve))
    expect(await people(running)).toEqual(all)
    await running.stop()
    expect(readdirSync(files).sort()).toEqual(['asleep.backup', 'awake.backup'])

    for (const file of ['asleep.backup', 'awake.backup']) {
      const elsewhere = newFolder()
      expect(baoCao(['restore', file], { DATA_FOLDER: elsewhere })).toMatchObject({ status: 0, stderr: '' })
      const restored = await startPostgres({ dataFolder: elsewhere, durable: true })
      expect(await people(restored)).toEqual(all)
      await restored.stop()
      expect(baoCao(['restore', file], { DATA_FOLDER: elsewhere })).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('holds something already'),
      })
    }
  })

  it('loads the demo where nobody is, resets it, and checks what was sealed', { timeout: 480_000 }, async () => {
    const folder = newFolder()
    const inFolder = (...args: string[]) => baoCao(args, { DATA_FOLDER: folder })
    const asJson = (...args: string[]) => JSON.parse(inFolder(...args, '--json').stdout) as Record<string, unknown>
    expect(asJson('check')).toEqual({ error: `There is no database in ${folder}.` })
    expect(inFolder('demo', 'load')).toMatchObject({ status: 0, stderr: '' })
    expect(asJson('demo', 'load')).toEqual({ error: expect.stringContaining('never goes beside them') })

    const whole = asJson('check')
    expect(whole).toMatchObject({ migrations: { pending: [] }, submissions: { different: [] }, administrators: 1 })
    expect((whole['submissions'] as { checked: number }).checked).toBeGreaterThan(100)

    const postgres = await startPostgres({ dataFolder: folder, durable: true })
    const [{ reference }] = await withClient(postgres.url, async (client) => {
      await client.query('ALTER TABLE submission DISABLE TRIGGER USER')
      const { rows } = await client.query<{ reference: string }>(
        `UPDATE submission SET answers = answers || '{"I.1/characteristics": "Đã sửa sau khi gửi"}'
        WHERE serial = (SELECT max(serial) FROM submission) RETURNING reference`,
      )
      await client.query('ALTER TABLE submission ENABLE TRIGGER USER')
      await client.query('UPDATE person SET administrator = false')
      await client.query(`INSERT INTO stored_file (sha256, bytes, kind) VALUES ('${'0'.repeat(64)}', 1, 'pdf')`)
      return rows as [{ reference: string }]
    })
    await postgres.stop()
    const broken = inFolder('check')
    expect(broken).toMatchObject({ status: 1, stdout: expect.stringContaining(`1 differ: ${reference}`) })
    expect(broken.stdout).toContain(`Files: 1 checked, 1 missing: ${'0'.repeat(64)}, 0 differ.`)
    expect(broken.stdout).toContain('Administrators: none')

    expect(inFolder('demo', 'reset').status).toBe(2)
    expect(inFolder('demo', 'reset', '--yes')).toMatchObject({ status: 0, stderr: '' })
    expect(inFolder('check').status).toBe(0)
  })

  it('resets no database that is not the demo', { timeout: 240_000 }, async () => {
    const folder = newFolder()
    const postgres = await startPostgres({ dataFolder: folder, durable: true })
    await deployMigrations(postgres.url)
    await withClient(postgres.url, (client) =>
      client.query(`INSERT INTO person (name, email) VALUES ('Người Thật', 'that@so.example')`),
    )
    await postgres.stop()
    for (const args of [
      ['demo', 'load'],
      ['demo', 'reset', '--yes'],
    ])
      expect(baoCao(args, { DATA_FOLDER: folder }).status).toBe(1)
    const again = await startPostgres({ dataFolder: folder, durable: true })
    expect(await people(again)).toMatchObject([{ email: 'that@so.example' }])
    await again.stop()
  })

  it('says what it can do, and what was typed wrong', () => {
    for (const args of [['help'], ['--help']])
      expect(baoCao(args)).toMatchObject({ status: 0, stdout: expect.stringMatching(/backup FILE.*restore FILE/su) })
    for (const args of [
      [],
      ['nonsense'],
      ['toString'],
      ['backup'],
      ['backup', 'a', 'b'],
      ['restore', '--force'],
      ['demo'],
      ['check', 'x'],
      ['compile', 'a'],
    ]) {
      const { status, stdout, stderr } = baoCao(args)
      expect([args, status]).toEqual([args, 2])
      expect(stdout + stderr).toContain('restore FILE')
    }
  })

  it('has one line for what cannot be done, and makes nothing on the way', () => {
    const nowhere = join(files, 'nowhere')
    const none = baoCao(['backup', 'none.backup'], { DATA_FOLDER: nowhere })
    expect(none).toMatchObject({ status: 1, stderr: `There is no database in ${nowhere}.\n` })
    expect(existsSync(nowhere)).toBe(false)
    const unreachable = baoCao(['backup', 'none.backup'], { DATABASE_URL: 'postgresql://a@127.0.0.1:1/x' })
    expect(unreachable).toMatchObject({ status: 1, stderr: expect.stringMatching(/^\S.*ECONNREFUSED.*\n$/u) })
    expect(existsSync(join(files, 'none.backup'))).toBe(false)
    expect(baoCao(['restore', 'gone.backup'], { DATA_FOLDER: newFolder() })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^There is no file \S*gone\.backup\.\n$/u),
    })
  })
})
