import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { withClient } from '@thidua/prisma/with-client'
import type { Template } from '@thidua/schema/outline/template'
import type { LightMyRequestResponse } from 'fastify'
import type { Context, SignedIn } from '#graphql/context.ts'
import { createDatabase } from '#lib/database.ts'
import { type Env, readSettings } from '#lib/env.ts'
import { createLog } from '#lib/log.ts'
import { createServer, type ServeOptions } from '../main.ts'
import { emailOf, makeSmallProvince, type PersonName, password } from './small-province.ts'

/** Headers of a browser's request from our own page. */
export const fromOurPage = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }

interface Options extends Partial<Env>, Partial<Pick<ServeOptions, 'documents' | 'log'>> {
  /** A migrated database to use instead of one on the run's server. */
  readonly testDatabase?: TestDatabase
  /** The round's outline; the standard one of a mid-term review when left out. */
  readonly template?: Template
}

/**
 * A server on a database of its own with the small province in it, as the role that the product has. Requests are sent
 * into it, not over a port.
 */
export async function startTestServer(options: Options = {}) {
  const { documents = {}, testDatabase = await createTestDatabase(), log, template, ...settings } = options
  const database = createDatabase(testDatabase.appUrl)
  const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-server-'))
  const env: Env = {
    ...readSettings({ NODE_ENV: 'test', LOG_LEVEL: 'error', DATA_FOLDER: dataFolder }),
    sessionSecret: 'x'.repeat(32),
    ...settings,
  }
  const province = await makeSmallProvince(database.pool, template)
  const ownLog = log ?? createLog(env)
  const { app, jobs, events } = await createServer({ database, env, log: ownLog, webFolder: null, documents })
  const cookies = new Map<PersonName, string>()

  const post = (url: string, payload: object, cookie = ''): Promise<LightMyRequestResponse> =>
    app.inject({ method: 'POST', url, headers: { ...fromOurPage, cookie }, payload })

  /** Cookie header of a person, signed in through the front door once. */
  async function cookieOf(person: PersonName): Promise<string> {
    const before = cookies.get(person)
    if (before !== undefined) return before
    const answer = await post('/api/auth/sign-in/email', { email: emailOf(person), password })
    if (answer.statusCode !== 200) throw new Error(`sign-in of ${person} answered ${answer.statusCode} ${answer.body}`)
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    cookies.set(person, cookie)
    return cookie
  }

  /** Sends an operation as a person (null: nobody) and gives the whole answer. */
  async function ask(person: PersonName | null, query: string, variables: Record<string, unknown> = {}) {
    const answer = await post('/graphql', { query, variables }, person === null ? '' : await cookieOf(person))
    return answer.json<{
      data?: Record<string, never> | null
      errors?: { message: string; extensions?: { code?: string } }[]
    }>()
  }

  return {
    app,
    env,
    log: ownLog,
    jobs,
    events,
    database,
    dataFolder,
    province,
    /** What resolvers get when a test asks them past the front door. */
    contextOf: (viewer: SignedIn | null): Context => ({
      viewer,
      database,
      jobs,
      events,
      log: ownLog,
      mails: false,
      left: new AbortController().signal,
    }),
    /** What a migration may do and the product may not. */
    asOwner: (text: string) => withClient(testDatabase.url, (client) => client.query(text)),
    post,
    cookieOf,
    ask,
    /** The data of an operation that must not fail. */
    data: async <T = Record<string, never>>(
      person: PersonName | null,
      query: string,
      variables: Record<string, unknown> = {},
    ): Promise<T> => {
      const { data, errors } = await ask(person, query, variables)
      if (errors || !data) throw new Error(JSON.stringify(errors))
      return data as T
    },
    close: async () => {
      await app.close()
      await database.close()
      await testDatabase.drop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>
