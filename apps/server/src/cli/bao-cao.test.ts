import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startPostgres } from '@thidua/prisma/embedded/start-postgres'
import { deployMigrations } from '@thidua/prisma/migrate/migrate'
import { loadDemo } from '@thidua/prisma/seed/seed'
import { testFolder } from '@thidua/prisma/testing/test-server'
import { withClient } from '@thidua/prisma/with-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { childEnvironment } from '#lib/env.ts'

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
}, 60_000)
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

describe('bao-cao', () => {
  it('saves a database of our own that nobody runs, and one beside a running product, and brings either back', {
    timeout: 120_000,
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

  it('says what it can do, and what was typed wrong', () => {
    for (const args of [['help'], ['--help']])
      expect(baoCao(args)).toMatchObject({ status: 0, stdout: expect.stringMatching(/backup FILE.*restore FILE/su) })
    for (const args of [[], ['nonsense'], ['toString'], ['backup'], ['backup', 'a', 'b'], ['restore', '--force']]) {
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
