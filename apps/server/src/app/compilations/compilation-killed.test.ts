import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fullAnswers } from '@thidua/consolidation/fixtures/invented-round'
import type { FieldPatch } from '@thidua/draft/draft-fields'
import { createTestDatabase, type TestDatabase } from '@thidua/prisma/testing/test-database'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { inThread } from '#heavy/in-thread.ts'
import { addSentReports } from '#testing/many-reports.ts'
import { patch, savePatches } from '#testing/save-patches.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'

let testDatabase: TestDatabase
let server: TestServer
let roundId: string
const running = new Set<ChildProcess>()

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  server = await startTestServer({ testDatabase })
  roundId = server.province.roundId
  const told = (item: string, key: string) => `Đã giúp 12 hộ, làm 3 km đường ở ${item}. Việc thứ hai của ${key}.`
  await addSentReports(
    server.database.pool,
    roundId,
    30,
    Array.from({ length: 30 }, (_, at) => fullAnswers(midTermTemplate, at, told)),
  )
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})
afterAll(() => server.close())

/** The server in a process of its own; gives its address and how to kill it. */
async function another() {
  const program = join(import.meta.dirname, '../../testing/failing/killed-server.ts')
  const child = spawn(process.execPath, [program, server.database.url, server.dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const url = await new Promise<string>((said, failed) => {
    createInterface(child.stdout).once('line', said)
    child.once('exit', (code) => failed(new Error(`the server ended with ${code} before it listened`)))
  })
  const kill = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    running.delete(child)
  }
  return { url, kill, pid: child.pid ?? 0 }
}

const headers = async () => ({ ...fromOurPage, cookie: await server.cookieOf('compiler') })
const draft = async (url: string, signal: AbortSignal | null = null) => {
  const query = `mutation { draftCompilation(input: { roundId: "${roundId}", basis: sent }) { __typename } }`
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: await headers(),
    body: JSON.stringify({ query }),
    signal,
  })
  return (await answer.json()) as object
}
const file = async (url: string, name: string) => {
  const answer = await fetch(`${url}/letters/compilations/${name}`, { headers: await headers() })
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
const drafted = { data: { draftCompilation: { __typename: 'Compilation' } } }

/** Fields of the letter's draft, but for the moment at which it was drafted. */
const fields = async (): Promise<Record<string, string>> => {
  const { rows } = await server.database.pool.query<{ path: string; value: string }>(
    `SELECT f.path, f.value FROM draft_field f JOIN report r ON r.id = f.report_id
    WHERE r.compiles_round_id = $1 AND f.path <> 'B/drafted'`,
    [roundId],
  )
  return Object.fromEntries(rows.map(({ path, value }) => [path, value]))
}

type Waiting = 'thidua' | 'thidua export'

/** Holds a table, so that whoever needs it waits until this ends. */
async function hold(table: string) {
  const client = new pg.Client({ connectionString: testDatabase.url })
  await client.connect()
  await client.query('BEGIN')
  await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
  /** Exactly these wait for something that is locked. A transaction would see them as they were at its first look. */
  const waitedForBy = (...who: readonly Waiting[]) =>
    vi.waitFor(async () => {
      const { rows } = await server.database.pool.query<{ name: string }>(
        `SELECT application_name AS name FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      )
      expect(rows.map(({ name }) => name)).toEqual(who)
    }, 60_000)
  return { waitedForBy, end: () => client.end() }
}

/** Kills a server while it waits for a table. */
async function killWhere(table: string, who: Waiting, begin: (url: string) => Promise<unknown>) {
  const { url, kill, pid } = await another()
  const holder = await hold(table)
  try {
    const lost = begin(url).then(
      () => 'answered',
      () => 'lost',
    )
    await holder.waitedForBy(who)
    const children = childrenOf(pid)
    await kill()
    expect(await lost).toBe('lost')
    await vi.waitFor(() => expect(children.filter(isRunning)).toEqual([]), 60_000)
  } finally {
    await holder.end()
  }
  // What the killed server had asked for is through, one way or the other.
  await vi.waitFor(async () => {
    const { rowCount } = await server.database.pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()
        AND backend_type = 'client backend'`,
    )
    expect(rowCount).toBe(0)
  }, 60_000)
}

describe('a server that is killed', () => {
  let control: Record<string, string>
  beforeAll(async () => {
    const task = { databaseUrl: server.database.url, roundId, basis: 'sent', templateId: '' }
    const { rows } = await server.database.pool.query<{ id: string }>(
      'SELECT template_id AS id FROM round WHERE id = $1',
      [roundId],
    )
    const patches = await inThread<FieldPatch[]>(
      new URL('../../subjects/compilation/first-draft-task.ts', import.meta.url),
      { ...task, templateId: rows[0]?.id },
      { signal: new AbortController().signal, timeoutMs: 90_000 },
    )
    control = Object.fromEntries(
      patches.flatMap(({ path, value }) => (path === 'B/drafted' ? [] : [[path, value] as const])),
    )
    expect(Object.keys(control).length).toBeGreaterThan(200)
  })

  it('while it reads for a first draft, and while it writes one, has left nothing', { timeout: 360_000 }, async () => {
    await killWhere('template', 'thidua export', (url) => draft(url))
    expect(await fields()).toEqual({})
    await killWhere('change', 'thidua', (url) => draft(url))
    expect(await fields()).toEqual({})
  })

  it('when it has written it, before it said so, is asked again and doubles nothing', {
    timeout: 360_000,
  }, async () => {
    const first = await another()
    const asked = draft(first.url).catch(() => null)
    await vi.waitFor(async () => expect(await fields()).not.toEqual({}), { timeout: 90_000, interval: 1 })
    await first.kill()
    await asked
    expect(await fields()).toEqual(control)
    const second = await another()
    expect(await draft(second.url)).toEqual(drafted)
    expect(await fields()).toEqual(control)
    await second.kill()
  })

  it('is not needed to end a first draft: nothing of one goes on when its asker is gone', {
    timeout: 180_000,
  }, async () => {
    const times = async () =>
      (
        await server.database.pool.query<{ version: number }>(
          `SELECT version FROM draft_field WHERE path = 'B/drafted'`,
        )
      ).rows[0]?.version ?? 0
    const before = await times()
    const { url, kill } = await another()
    const holder = await hold('template')
    try {
      const leaving = new AbortController()
      const asked = draft(url, leaving.signal).catch(() => 'left')
      await holder.waitedForBy('thidua export')
      leaving.abort()
      expect(await asked).toBe('left')
    } finally {
      await holder.end()
    }
    // Whoever asks next has their turn after it, and is the only one who drafted.
    expect(await draft(url)).toEqual(drafted)
    expect(await times()).toBe(before + 1)
    await kill()
  })

  it('in the middle of a file makes the same bytes when it is back, and leaves no process behind', {
    timeout: 480_000,
  }, async () => {
    const { reportId } = (
      await server.data<{ round: { compilation: { reportId: string } } }>(
        'compiler',
        `{ round(id: "${roundId}") { compilation { reportId } } }`,
      )
    ).round.compilation
    const signed = { number: '7', issuedOn: '28/02/2026', signer: 'Trần Văn Ký' }
    const patches = Object.entries(signed).map(([field, value], at) => patch(`letter/${field}`, value, 0, at + 1))
    await savePatches(server, 'compiler', patches, { reportId })
    const input = `{ roundId: "${roundId}", idempotencyKey: "${randomUUID()}", readAt: "2199-01-01T00:00:00.000Z" }`
    await server.data('compiler', `mutation { issueCompilation(input: ${input}) { __typename } }`)
    const names = ['docx', 'pdf', 'xlsx'].map((format) => `${roundId}.${format}`)
    const first = await another()
    const whole = new Map<string, Buffer>()
    for (const name of names) whole.set(name, await file(first.url, name))
    await first.kill()
    for (const name of names) await killWhere('template', 'thidua export', (url) => file(url, name))
    const second = await another()
    for (const name of names) expect(whole.get(name)?.equals(await file(second.url, name)), name).toBe(true)
    await second.kill()
  })
})

/** Processes that a process started, on Linux. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/u.test(name)) return []
    const [, ppid] = statOf(Number(name)) ?? []
    return ppid === String(parent) ? [Number(name)] : []
  })
}

const isRunning = (pid: number): boolean => !['Z', undefined].includes(statOf(pid)?.[0])

/** State and parent. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
  } catch {
    return
  }
}
