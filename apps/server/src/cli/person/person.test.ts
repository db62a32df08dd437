import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '@thidua/prisma/embedded/start-postgres'
import { testFolder } from '@thidua/prisma/testing/test-server'
import { withClient } from '@thidua/prisma/with-client'
import { afterAll, describe, expect, it } from 'vitest'
import { childEnvironment } from '#lib/env.ts'

const dataFolder = testFolder()
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

const program = join(import.meta.dirname, '..', 'bao-cao.ts')
const settings = { DATA_FOLDER: dataFolder, APP_URL: 'https://thidua.example', NODE_NO_WARNINGS: '1' }

function person(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'person', ...args], {
    encoding: 'utf8',
    env: childEnvironment(settings),
  })
  return { status, stdout, stderr }
}

async function rowsOf(query: string): Promise<unknown[]> {
  const postgres = await startPostgres({ dataFolder, durable: true })
  try {
    return (await withClient(postgres.url, (client) => client.query(query))).rows
  } finally {
    await postgres.stop()
  }
}

const link = /^https:\/\/thidua\.example\/loi-moi#(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}\n\(good once, until .*Z\)\n$/u
const first = ['--email', ' Dau@SongThao.example ', '--name', 'Hà Thị Đầu']

describe('bao-cao person', { timeout: 360_000 }, () => {
  it('makes the first administrator of an empty database, once, and puts it on record', async () => {
    const added = person('add', '--administrator', ...first)
    expect(added).toMatchObject({ status: 0, stderr: '' })
    expect(added.stdout).toMatch(link)
    expect(person('add', '--administrator', ...first)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('already'),
    })
    expect(await rowsOf('SELECT name, email, administrator FROM person')).toEqual([
      { name: 'Hà Thị Đầu', email: 'dau@songthao.example', administrator: true },
    ])
    expect(await rowsOf('SELECT act, by_id FROM administration_change ORDER BY id')).toEqual([
      { act: 'create', by_id: null },
      { act: 'invite', by_id: null },
    ])
    expect(await rowsOf('SELECT kind::text, made_by_id FROM invitation')).toEqual([
      { kind: 'invite', made_by_id: null },
    ])
  })

  it('gives a person a role where there is such an agency', async () => {
    const post = (code: string, role: string) =>
      person('add', '--email', 'hai@songthao.example', '--name', 'Lò Văn Hai', '--agency', code, '--role', role)
    expect(post('X1', 'clerk')).toMatchObject({ status: 1, stderr: 'There is no agency with the code X1.\n' })
    await rowsOf(`INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, valid_from)
      VALUES ('X1', 'Hội Sông Thao', 'Hội', 'HST', 'association', '', 'Sông Thao', 'Chủ tịch', 'head', '2020-01-01')`)
    expect(post('X1', 'compiler')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cannot have a compiler'),
    })
    expect(post('X1', 'chief')).toMatchObject({ status: 2, stderr: expect.stringContaining('clerk, head') })
    expect(post('X1', 'clerk').stdout).toMatch(link)
    expect(await rowsOf('SELECT role::text FROM membership')).toEqual([{ role: 'clerk' }])
  })

  it('makes another link, and for machines too', () => {
    const made = person('password', '--email', 'hai@songthao.example', '--json')
    expect(JSON.parse(made.stdout)).toEqual({
      address: expect.stringContaining('/loi-moi#'),
      expiresAt: expect.stringMatching(/Z$/u),
    })
    expect(person('password', '--email', 'khong-co@songthao.example')).toMatchObject({
      status: 1,
      stderr: 'Nobody has the address khong-co@songthao.example.\n',
    })
  })

  it('takes away a second step that was lost, where nobody else can', async () => {
    await rowsOf(
      `INSERT INTO authenticator (person_id, secret, confirmed_at) SELECT id, 'x', now() FROM person WHERE email LIKE 'dau%'`,
    )
    expect(person('password', '--email', 'dau@songthao.example').stdout).toMatch(link)
    expect(await rowsOf('SELECT FROM authenticator')).toHaveLength(1)
    expect(person('password', '--email', 'dau@songthao.example', '--reset-second-step').stdout).toMatch(link)
    expect(await rowsOf('SELECT FROM authenticator')).toEqual([])
    expect(await rowsOf(`SELECT by_id FROM administration_change WHERE act = 'resetSecondFactor'`)).toEqual([
      { by_id: null },
    ])
  })

  it('disables whoever is not the last', async () => {
    expect(person('disable', '--email', 'hai@songthao.example', '--because', 'Nghỉ hưu').status).toBe(0)
    expect(person('disable', '--email', 'dau@songthao.example')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('the last'),
    })
    expect(await rowsOf('SELECT email FROM person WHERE deactivated_at IS NOT NULL')).toEqual([
      { email: 'hai@songthao.example' },
    ])
    expect(person('password', '--email', 'hai@songthao.example').status).toBe(1)
  })

  it.each([['add'], ['add', '--email', 'x', '--name', 'Y'], ['password'], ['disable'], ['add', '--nonsense']])(
    'of %s says how it is used',
    (...args) => expect(person(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('person add') }),
  )
})
