import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { testFolder } from '@thidua/prisma/testing/test-server'
import { withClient } from '@thidua/prisma/with-client'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { agencyImport } from './agency-import.ts'
import { WrongUseError } from './command.ts'
import { commands } from './commands.ts'

type Name = keyof typeof commands

const names = Object.keys(commands) as Name[]
const folder = testFolder()
const path = (name: string) => join(folder, name)

/** What each command is asked, as it should be. */
const asked: Record<Name, readonly string[]> = {
  'person add': ['--email', 'a@snv.example', '--name', 'Nguyễn Thị An', '--administrator'],
  'person password': ['--email', 'a@snv.example'],
  'person disable': ['--email', 'a@snv.example'],
  'agency import': [path('agencies.csv')],
  'demo load': [],
  'demo reset': ['--yes'],
  check: [],
  'search rebuild': [],
  compile: ['dot-mot', '--out', path('compiled')],
  backup: [path('new.backup')],
  restore: [path('old.backup')],
}
const run = async (name: Name, args: readonly string[]) => (await commands[name]()).run(args)

/** Bring the database up to this release first. */
const migrating: readonly Name[] = ['person add', 'person password', 'person disable', 'agency import', 'demo load']
/** Make a database of our own where there is none. */
const making: readonly Name[] = ['person add', 'agency import', 'demo load', 'restore']

/** Which flags a command has, by what its help says. */
const flagsOf = async (name: Name) => [...(await commands[name]()).takes.matchAll(/--[a-z-]+/gu)].map(([flag]) => flag)

afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(names)('bao-cao %s', (name) => {
  it('says what is wrong with its arguments before it asks for a database', async () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
    const { takes, does } = await commands[name]()
    expect(does).toMatch(/^\p{Ll}.*[^.]$/u)
    const right = asked[name]
    const withoutValue = (await flagsOf(name)).filter((flag) => takes.includes(`${flag} `) && right.includes(flag))
    const wrong = [
      [...right, '--no-such-flag'],
      [...right, '--no-such-flag=1'],
      [...right, 'one', 'more'],
      ...(right.length > 0 ? [[]] : []),
      ...withoutValue.filter((flag) => right.at(right.indexOf(flag) + 1)).map((flag) => [flag]),
    ]
    for (const args of wrong) await expect(run(name, args), args.join(' ')).rejects.toThrow(WrongUseError)
  })
})

describe('a database that will not do', () => {
  const secret = 'mat-khau-bi-mat'
  let database: TestDatabase
  let newer: TestDatabase
  const emptyName = `empty_${process.pid}`
  const foreignName = `foreign_${process.pid}`
  const guestName = `guest_${process.pid}`
  const named = (change: (url: URL) => void): string => {
    const url = new URL(database.url)
    change(url)
    return url.href
  }
  beforeAll(async () => {
    const example = await agencyImport.run(['--example'])
    writeFileSync(path('agencies.csv'), example.text)
    mkdirSync(path('older/postgres/data'), { recursive: true })
    writeFileSync(path('older/postgres/data/PG_VERSION'), '17\n')
    mkdirSync(path('nothing'))
    ;[database, newer] = await Promise.all([createTestDatabase(), createTestDatabase()])
    vi.stubEnv('DATABASE_URL', database.url)
    await run('backup', [path('old.backup')])
    vi.unstubAllEnvs()
    await withClient(newer.url, (client) =>
      client.query(`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
        VALUES ('later', 'x', now(), '99990101000000_later', 1)`),
    )
    await withClient(database.url, async (client) => {
      await client.query(`CREATE DATABASE ${emptyName}`)
      await client.query(`CREATE DATABASE ${foreignName}`)
      await client.query(`CREATE ROLE ${guestName} LOGIN PASSWORD '${secret}'`)
    })
    await withClient(
      named((url) => (url.pathname = `/${foreignName}`)),
      (client) => client.query('CREATE TABLE report ()'),
    )
  })
  afterAll(async () => {
    await withClient(database.url, async (client) => {
      await client.query(`DROP DATABASE ${emptyName} WITH (FORCE)`)
      await client.query(`DROP DATABASE ${foreignName} WITH (FORCE)`)
      await client.query(`DROP ROLE ${guestName}`)
    })
    await Promise.all([database.drop(), newer.drop()])
  })

  /** What every command says of it, but those that `butFor` names. */
  const kind = (is: string, environment: () => Record<string, string>, says: RegExp, butFor: readonly Name[] = []) => ({
    ...{ is, environment, says, butFor },
  })
  const kinds = [
    kind(
      'does not answer',
      () => ({ DATABASE_URL: `postgresql://u:${secret}@localhost:1/x` }),
      /cannot be reached at localhost:1 \(ECONNREFUSED\)\. Is it running/u,
    ),
    kind(
      'refuses the password',
      () => ({ DATABASE_URL: named((url) => (url.password = secret)) }),
      /refuses the user "postgres" or the password of DATABASE_URL/u,
    ),
    kind(
      'is not there',
      () => ({ DATABASE_URL: named((url) => (url.pathname = '/khong-co')) }),
      /no database "khong-co".*Create it/u,
    ),
    kind(
      'is somebody else’s',
      () => ({ DATABASE_URL: named((url) => (url.pathname = `/${foreignName}`)) }),
      /holds something else/u,
    ),
    kind(
      'is asked for as nobody who may',
      () => ({ DATABASE_URL: named((url) => Object.assign(url, { username: guestName, password: secret })) }),
      new RegExp(`The user "${guestName}" may not do this. Name the owner of the tables in DATABASE_OWNER_URL`, 'u'),
    ),
    kind(
      'is of a newer release',
      () => ({ DATABASE_URL: newer.url }),
      /newer release of this program \(99990101000000_later\)/u,
      ['backup', 'restore'],
    ),
    kind(
      'is of an older release',
      () => ({ DATABASE_URL: named((url) => (url.pathname = `/${emptyName}`)) }),
      /migrations are still to be applied to the database. Start the product once|database is none of this program’s/u,
      ['check', 'restore', ...migrating],
    ),
    kind('is no address', () => ({ DATABASE_URL: `mysql://u:${secret}@localhost/x` }), /DATABASE_URL: Invalid URL/u),
    kind('is in a folder without one', () => ({ DATA_FOLDER: path('nothing') }), /There is no database in/u, [
      ...making,
    ]),
    kind(
      'is of an older PostgreSQL',
      () => ({ DATA_FOLDER: path('older') }),
      /is PostgreSQL 17's; this program brings PostgreSQL 18/u,
    ),
    kind(
      'is in no folder',
      () => ({ DATA_FOLDER: path('agencies.csv') }),
      /cannot be a folder|There is no database in/u,
    ),
  ]

  it.each(kinds)('$is: every command says so, and what to do', async ({ environment, says, butFor }) => {
    for (const [variable, value] of Object.entries(environment())) vi.stubEnv(variable, value)
    for (const name of names.filter((each) => !butFor.includes(each))) {
      const error = await run(name, asked[name]).then(
        ({ text }) => new Error(`was done: ${text}`),
        (thrown: Error) => thrown,
      )
      expect(error, name).not.toBeInstanceOf(WrongUseError)
      expect(error.message, name).toMatch(says)
      expect(error.message, name).not.toMatch(new RegExp(`${secret}|\n\\s+at `, 'u'))
    }
  })
})
