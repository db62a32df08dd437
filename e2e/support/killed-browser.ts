import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './chromium.ts'

/** A browser with a profile on the disk, which can be killed as a power cut kills it and started again. */
export class KilledBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'bao-cao-profile-'))
  readonly #baseURL: string
  #context: BrowserContext | null = null

  constructor(baseURL: string) {
    this.#baseURL = baseURL
  }

  async start(): Promise<BrowserContext> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: await chromiumPath(),
      args: chromiumArgs,
      baseURL: this.#baseURL,
      locale: 'vi-VN',
    })
    return this.#context
  }

  /** SIGKILL to the browser itself: nothing is written any more, by no process of it. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#context?.once('close', resolve))
    for (const pid of this.#processes()) process.kill(pid, 'SIGKILL')
    await gone
  }

  async dispose(): Promise<void> {
    await this.#context?.close().catch(() => undefined)
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }

  /** All that run on this profile. */
  #processes(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name) && commandOf(name).includes(`--user-data-dir=${this.#profile}`))
      .map(Number)
  }
}

/** A process may end while it is looked at. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
