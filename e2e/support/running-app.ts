import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withPostgres } from '@thidua/prisma/embedded/with-postgres'
import { withClient } from '@thidua/prisma/with-client'

const server = join(import.meta.dirname, '../../apps/server')
const start = join(server, 'start.ts')

/**
 * The product as `pnpm start` runs it, on a data folder and port of its own. `stop` is Ctrl-C, `kill`
 * the power cut; both leave the data folder, so that `start` goes on where it was.
 */
export class RunningApp {
  readonly #dataFolder = mkdtempSync(join(tmpdir(), 'bao-cao-e2e-'))
  readonly #settings: Readonly<Record<string, string>>
  #port = 0
  #process: ChildProcess | null = null

  /** `settings` of the environment beside those that every journey has. */
  constructor(settings: Readonly<Record<string, string>> = {}) {
    this.#settings = settings
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  async start(): Promise<void> {
    this.#port ||= await freePort()
    const own = { DATA_FOLDER: this.#dataFolder, PORT: String(this.#port), LOG_LEVEL: 'error' }
    const env = { ...process.env, ...own, ...this.#settings }
    const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#process = child
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += String(chunk)))
    await new Promise<void>((ready, failed) => {
      child.once('exit', (code) => failed(new Error(`the app ended with ${code} before it was ready:\n${words}`)))
      child.stdout.on('data', () => {
        if (words.includes(this.url)) ready()
      })
    })
  }

  /** What an operator's command says, run beside the product. */
  baoCao(...args: string[]): string {
    const env = { ...process.env, DATA_FOLDER: this.#dataFolder, PORT: String(this.#port) }
    return execFileSync(process.execPath, [join(server, 'src/cli/bao-cao.ts'), ...args], { env }).toString()
  }

  /** A link for a person to set a password by, as an operator makes it. */
  linkFor = (email: string): string => addressIn(this.baoCao('person', 'password', '--email', email))

  /** Uses the app's own database as its owner: for what only time, or a whole year of a province, would bring about. */
  database<T>(use: Parameters<typeof withClient<T>>[1]): Promise<T> {
    return withPostgres(this.#dataFolder, (url) => withClient(url, use))
  }

  stop = () => this.#end('SIGINT')
  kill = () => this.#end('SIGKILL')

  async dispose(): Promise<void> {
    await this.stop()
    rmSync(this.#dataFolder, { recursive: true, force: true })
  }

  async #end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const child = this.#process
    this.#process = null
    if (!child || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
}

/** The address that a command printed first. */
export const addressIn = (said: string): string => said.split(/\s/u, 1)[0] ?? ''

/**
 * A port that nobody listens at, below those that systems give to connections: while an app is stopped, a page that tries
 * to reach it could be given the app's own.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const probe = createServer().listen(port, '127.0.0.1')
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}
