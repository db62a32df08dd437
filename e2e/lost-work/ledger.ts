import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, type BrowserContext, request } from '@playwright/test'
import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { expect } from '../support/fixtures.ts'
import type { Email } from '../support/people.ts'
import type { RunningApp } from '../support/running-app.ts'
import { type Claim, watchIndicator } from './watch-indicator.ts'

/** The field that everything is typed into. */
export const field = 'I.2.1/narrative'

/** What a scenario came to, in characters, and what the pages said meanwhile that was not so. */
export interface Account {
  readonly typed: number
  readonly lost: number
  readonly doubled: number
  /** Each word that is not there once, with the number of times that it is. */
  readonly wrong: readonly string[]
  readonly untrue: readonly string[]
}

/** Pages ask for what they know by its hash; this one for what others have saved. */
const draftHash = ((): string => {
  const file = join(import.meta.dirname, '../../packages/schema/src/generated/persisted-documents.json')
  const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  const [hash] = documents.find(([, text]) => text.startsWith('query SavedFieldsSince(')) ?? []
  if (hash === undefined) throw new Error('pages do not ask for saved fields any more')
  return hash
})()

/** A server that was killed is up again by then. */
const startedMs = 240_000

const fromOurPage = { 'sec-fetch-site': 'same-origin' }

/**
 * Who keeps the books: every word that was typed, each there only once, and what the server has of them, asked for in a
 * session of its own. What a page says of saving is held against both the moment it says it.
 */
export class Ledger {
  readonly app: RunningApp
  readonly #mark: string
  readonly #words: string[] = []
  readonly #claims: Promise<string | null>[] = []
  #api: APIRequestContext | null = null
  #reportId = ''

  /** `mark` begins every word of this scenario: no other's is like it. */
  constructor(app: RunningApp, mark: string) {
    this.app = app
    this.#mark = mark
  }

  /** Opens the books of a report, by a session of one who may read its draft. */
  async open(reportId: string, email: Email): Promise<void> {
    this.#reportId = reportId
    this.#api ??= await sessionOf(this.app, email)
  }

  /** A word that nobody has typed. */
  nextWord(): string {
    const word = `${this.#mark}x${this.#words.length}`
    this.#words.push(word)
    return word
  }

  /** What the server has in the field. */
  async text(): Promise<string> {
    if (!this.#api) throw new Error('the books are closed')
    const answer = await this.#api.post('/graphql', {
      headers: { ...fromOurPage, 'x-by-itself': '1' },
      data: {
        variables: { id: this.#reportId, since: '2000-01-01T00:00:00.000Z' },
        extensions: { persistedQuery: { version: 1, sha256Hash: draftHash } },
      },
    })
    const { data } = (await answer.json()) as { data: { report: { draft: Record<string, { value: string }> } } }
    return data.report.draft[field]?.value ?? ''
  }

  /** Holds what this browser's pages say of saving against what is so. */
  watch = (context: BrowserContext): Promise<void> =>
    watchIndicator(context, field, (claim) => this.#claims.push(this.#lieOf(claim)))

  /** Counts what the server has in the end. */
  async count(): Promise<Account> {
    const text = await this.text()
    const untrue = (await Promise.all(this.#claims)).filter((lie) => lie !== null)
    await this.#api?.dispose()
    this.#api = null
    const times = new Map<string, number>()
    for (const word of text.split(/\s+/u)) times.set(word, (times.get(word) ?? 0) + 1)
    const sum = (of: (count: number) => number) =>
      this.#words.reduce((total, word) => total + word.length * of(times.get(word) ?? 0), 0)
    return {
      typed: sum(() => 1),
      lost: sum((count) => (count === 0 ? 1 : 0)),
      doubled: sum((count) => Math.max(0, count - 1)),
      wrong: this.#words.flatMap((word) => (times.get(word) === 1 ? [] : [`${word}: ${times.get(word) ?? 0}`])),
      untrue,
    }
  }

  /** Null where the page told the truth. A word that is there a moment later may have been said too soon, never one that is not. */
  async #lieOf({ says, shown, device }: Claim): Promise<string | null> {
    let server = ''
    // A server that is down just now has what it had, and is asked when it is up: a busy machine starts it in minutes.
    await expect(async () => {
      server = await this.text()
    }).toPass({ timeout: startedMs })
    const has = new Set(`${server} ${says === 'onDevice' ? device : ''}`.split(/[^\p{L}\p{N}]+/u))
    const typed = shown.split(/\s+/u).filter((word) => word.startsWith(`${this.#mark}x`))
    const missing = typed.filter((word) => !has.has(word))
    return missing.length > 0 ? `said “${says}” without ${missing.join(' ')}` : null
  }
}

/** Signs somebody in without a page: their cookies. */
export async function cookiesOf(app: RunningApp, email: Email): Promise<Cookie[]> {
  const api = await sessionOf(app, email)
  const { cookies } = await api.storageState()
  await api.dispose()
  return cookies
}

type Cookie = Awaited<ReturnType<BrowserContext['cookies']>>[number]

async function sessionOf(app: RunningApp, email: Email): Promise<APIRequestContext> {
  const api = await request.newContext({ baseURL: app.url })
  const answer = await api.post('/api/auth/sign-in/email', {
    headers: fromOurPage,
    data: { email, password: demoPassword },
  })
  expect(answer.status()).toBe(200)
  return api
}
