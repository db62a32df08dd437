import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clusterFolder, packagedPostgres, programFolder } from './locate-postgres.ts'
import { canEnter, serviceAccount } from './service-account.ts'

/** A folder like root's home, which only its owner may enter, and one that everybody may. */
let locked: string
let open: string
const account = serviceAccount()
beforeAll(() => {
  locked = mkdtempSync(join(tmpdir(), 'locked-'))
  open = mkdtempSync(join(tmpdir(), 'open-'))
  chmodSync(open, 0o755)
})
afterAll(() => {
  rmSync(locked, { recursive: true })
  rmSync(open, { recursive: true })
})

test('PostgreSQL runs from a clone that only its owner may enter', () => {
  const native = join(locked, 'package', 'native')
  mkdirSync(native, { recursive: true })
  const packaged = packagedPostgres()
  cpSync(join(packaged, '..', 'package.json'), join(native, '..', 'package.json'))
  for (const part of ['bin', 'lib', 'share'])
    cpSync(join(packaged, part), join(native, part), { recursive: true, verbatimSymlinks: true })

  const programs = programFolder(account, native, open)
  expect(canEnter(account, programs)).toBe(true)
  const { stdout } = spawnSync(join(programs, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  expect(stdout).toContain('PostgreSQL) 18')
  expect(programFolder(account, native, open)).toBe(programs)
})

test('its data stands where the account can enter, and is found again from the data folder', () => {
  const dataFolder = join(locked, '.data')
  const folder = clusterFolder(dataFolder, account, open)
  expect(canEnter(account, folder)).toBe(true)
  expect(existsSync(join(dataFolder, 'postgres'))).toBe(true)
  expect(clusterFolder(dataFolder, account, open)).toBe(folder)
})

test('the folder around such data is made and kept so that the account can pass', () => {
  const elsewhere = join(open, 'not-there-yet')
  expect(canEnter(account, clusterFolder(join(locked, 'first'), account, elsewhere))).toBe(true)
  chmodSync(elsewhere, 0o700)
  expect(canEnter(account, clusterFolder(join(locked, 'second'), account, elsewhere))).toBe(true)
})

test('a data folder that was removed and made again begins anew, be it at the same path', () => {
  const dataFolder = join(locked, 'again')
  const first = clusterFolder(dataFolder, account, open)
  rmSync(dataFolder, { recursive: true })
  const second = clusterFolder(dataFolder, account, open)
  expect(second).not.toBe(first)
  expect(clusterFolder(dataFolder, account, open)).toBe(second)
})

test('a data folder that was moved keeps its data; a copy of it does not take them', () => {
  const dataFolder = join(locked, 'here')
  const real = clusterFolder(dataFolder, account, open)
  const moved = join(locked, 'there')
  renameSync(dataFolder, moved)
  expect(clusterFolder(moved, account, open)).toBe(real)
  const copy = join(locked, 'copy')
  cpSync(moved, copy, { recursive: true, verbatimSymlinks: true })
  expect(() => clusterFolder(copy, account, open)).toThrow(`${copy} is a copy of ${moved}`)
  expect(clusterFolder(moved, account, open)).toBe(real)
})

test('data that is gone is never replaced by an empty database', () => {
  const dataFolder = join(locked, 'lost')
  const real = clusterFolder(dataFolder, account, open)
  rmSync(real, { recursive: true })
  expect(() => clusterFolder(dataFolder, account, open)).toThrow(`stood in ${real}, which is gone`)
  expect(existsSync(real)).toBe(false)
})
