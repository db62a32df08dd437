import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = join(import.meta.dirname, '../e2e/support/unpacked-chromium.ts')
const say = `const { unpackedChromium } = await import(process.argv[1]); process.stdout.write(await unpackedChromium())`

/** Any account that is not ours; root may become it. */
const stranger = { uid: 65_534, gid: 65_534 }
const mayBeStranger =
  process.getuid?.() === 0 &&
  spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -r "$2"', 'sh', process.execPath, program], {
    ...stranger,
    cwd: '/',
  }).status === 0

let temporary: string
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'two-users-'))
  chmodSync(temporary, 0o1777)
})
afterAll(() => rmSync(temporary, { recursive: true }))

const env = () => ({ ...process.env, TMPDIR: temporary })

function unpack(account: object): string {
  const args = ['--input-type=module', '-e', say, program]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    ...account,
    cwd: '/',
    env: env(),
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

const versionOf = (path: string, account: object) =>
  spawnSync(path, ['--version'], { ...account, cwd: '/', env: env(), encoding: 'utf8' }).stdout

test('the packaged browser is unpacked once', () => {
  const path = unpack({})
  expect(path.startsWith(temporary)).toBe(true)
  expect(versionOf(path, {})).toMatch(/Chrom/u)
  expect(unpack({})).toBe(path)
})

test.runIf(mayBeStranger)('a second user of the machine has a browser too', () => {
  const ours = unpack({})
  const theirs = unpack(stranger)
  expect(theirs).not.toBe(ours)
  expect(versionOf(theirs, stranger)).toBe(versionOf(ours, {}))
})
