import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@thidua/prisma/embedded/start-postgres'
import { testFolder } from '@thidua/prisma/testing/test-server'
import { withClient } from '@thidua/prisma/with-client'
import { afterAll, describe, expect, it } from 'vitest'
import { childEnvironment } from '#lib/env.ts'

const files = mkdtempSync(join(tmpdir(), 'bao-cao-import-'))
const dataFolder = testFolder()
afterAll(() => {
  for (const folder of [files, dataFolder]) rmSync(folder, { recursive: true, force: true })
})

const program = join(import.meta.dirname, 'bao-cao.ts')
const settings = { DATA_FOLDER: dataFolder, INIT_CWD: files, NODE_NO_WARNINGS: '1' }

/** As an operator types it, in the folder of the files. */
function agencyImport(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'agency', 'import', ...args], {
    encoding: 'utf8',
    env: childEnvironment(settings),
  })
  return { status, stdout, stderr }
}
const asJson = (...args: string[]): unknown => JSON.parse(agencyImport(...args, '--json').stdout)
const write = (name: string, text: string) => writeFileSync(join(files, name), text)

const numbers = { created: 0, changed: 0, same: 0, ended: 0, refused: 0, rows: [] }

describe('bao-cao agency import', () => {
  it('brings its own examples into an empty database, and changes nothing the second time', {
    timeout: 360_000,
  }, () => {
    for (const [name, ...args] of [['a.csv'], ['p.csv', 'people']] as const) {
      const printed = agencyImport('--example', ...args)
      expect(printed).toMatchObject({ status: 0, stderr: '' })
      write(name, printed.stdout)
    }
    // To look makes no database.
    expect(agencyImport('a.csv', '--dry-run')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/no database/u),
    })
    expect(existsSync(join(dataFolder, 'postgres'))).toBe(false)

    expect(asJson('a.csv')).toEqual({ ...numbers, created: 6 })
    expect(asJson('p.csv', '--dry-run')).toEqual({ ...numbers, created: 4 })
    expect(asJson('p.csv', '--yes')).toEqual({ ...numbers, created: 4 })
    expect(asJson('a.csv')).toEqual({ ...numbers, same: 6 })
    expect(agencyImport('p.csv')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/nothing to change.*same +0 agencies +4 people/su),
    })
  })

  it('names the rows that it refuses, brings the others beside a running product, and exits with 1', {
    timeout: 360_000,
  }, async () => {
    const postgres = await startPostgres({ dataFolder, durable: true })
    write('w.csv', 'Mã;Tên;Loại\nSNV;Sở Nội vụ mới;Sở\nX1;Sở Một;gì đó\n;Không mã;Sở\n')
    // In a process of its own: this one holds the folder.
    const child = spawn(process.execPath, [program, 'agency', 'import', 'w.csv'], {
      env: childEnvironment(settings),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = ''
    child.stdout.on('data', (chunk: Buffer) => (told += String(chunk)))
    const status = await new Promise((resolve) => child.once('exit', resolve))
    const { rows } = await withClient(postgres.url, (client) =>
      client.query(`SELECT name, (SELECT by_id FROM administration_change ORDER BY id DESC LIMIT 1) AS by
        FROM agency WHERE code IN ('SNV', 'X1')`),
    )
    await postgres.stop()
    expect(rows).toEqual([{ name: 'Sở Nội vụ mới', by: null }])
    expect(status).toBe(1)
    expect(told).toMatch(/changed +1 agencies/u)
    expect(told).toContain('w, row 3: “gì đó” is not known for “Kind”.')
    expect(told).toContain('w, row 4: “Agency code” is empty. Fill it in.')
  })

  it('says what cannot be read, and what was typed wrong', { timeout: 360_000 }, () => {
    write('no.xlsx', 'PK\u0003\u0004')
    write('other.csv', 'Một;Hai\n1;2\n')
    expect(asJson('no.xlsx')).toEqual({ error: expect.stringContaining('The file is broken.') })
    expect(asJson('other.csv')).toEqual({ error: expect.stringContaining('No row names the columns.') })
    expect(asJson('gone.csv')).toEqual({ error: expect.stringMatching(/^There is no file \S*gone\.csv\.$/u) })
    for (const args of [[], ['a.csv', 'b.csv'], ['--force'], ['--example', 'blocks'], ['--example', 'people', 'x']])
      expect([args, agencyImport(...args).status]).toEqual([args, 2])
  })
})
