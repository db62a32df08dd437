import type { Browser, BrowserContext, Page } from '@playwright/test'
import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { Clerk } from '../support/clerk.ts'
import { expect } from '../support/fixtures.ts'
import { type Email, signIn } from '../support/people.ts'
import type { RunningApp } from '../support/running-app.ts'

/** The field that everything is typed into. */
export const field = 'I.2.1/narrative'

/** What a scenario came to, in characters. */
export interface Account {
  readonly typed: number
  readonly lost: number
  readonly doubled: number
}

/**
 * A clerk at an open item, who types words that are there only once: what is on the server in the end says which of them
 * were lost and which stand there twice.
 */
export class Desk {
  readonly app: RunningApp
  readonly browser: Browser
  readonly email: Email
  readonly #words: string[] = []
  readonly #mark: string
  #context: BrowserContext | null = null
  #page: Page | null = null
  #report = ''

  constructor(app: RunningApp, browser: Browser, email: Email, mark: string) {
    this.app = app
    this.browser = browser
    this.email = email
    this.#mark = mark
  }

  get page(): Page {
    if (!this.#page) throw new Error('nobody sits at the desk')
    return this.#page
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('nobody sits at the desk')
    return this.#context
  }

  get report(): string {
    return this.#report
  }

  /** Signs in, opens the report's item and empties the field. */
  async sitDown(prepare: (context: BrowserContext) => Promise<unknown> = async () => undefined): Promise<void> {
    this.#context = await this.browser.newContext({ baseURL: this.app.url, locale: 'vi-VN' })
    await prepare(this.#context)
    this.#page = await this.#context.newPage()
    await signIn(this.#page, this.email)
    const address = await this.#page.locator('main a[href^="/bao-cao/"]').first().getAttribute('href')
    this.#report = new URL(address ?? '', this.app.url).href
    await this.open()
    await this.clerk().field(field).click()
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.press('Delete')
    await this.settled()
  }

  clerk = (page: Page = this.page): Clerk => new Clerk(page)

  /** Opens the item, in a page of its own where the last one is gone. */
  async open(page?: Page): Promise<void> {
    if (page) this.#page = page
    await this.clerk().openItem(this.#report, 'I.2.1')
  }

  /** Types some words at the end of the field, on a page that is open on it. */
  async type(count: number, page: Page = this.page): Promise<void> {
    await this.clerk(page).field(field).click()
    await page.keyboard.press('Control+End')
    for (let typed = 0; typed < count; typed++) await this.typeOn(page)
  }

  /** Types one word where the caret stands. */
  async typeOn(page: Page = this.page): Promise<void> {
    const word = `${this.#mark}x${this.#words.length}`
    this.#words.push(word)
    await page.keyboard.type(`${word} `)
  }

  /** Waits until the page says that all is on the server; takes up what the device still offers. */
  async settled(page: Page = this.page): Promise<void> {
    const keep = page.getByRole('button', { name: /^Giữ (?:bản|tất cả \d+ bản) của tôi/ }).first()
    const saved = page.locator('[data-save="saved"]')
    await expect(saved.or(keep).first()).toBeVisible({ timeout: 90_000 })
    if (await keep.isVisible()) await keep.click()
    await expect(saved).toBeVisible({ timeout: 90_000 })
  }

  /** Ends the session behind the page's back, as its time does. */
  endSession = (): Promise<unknown> =>
    this.page.evaluate(() =>
      fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    )

  /** Gives the password where the page asks for it. */
  async signInAgain(): Promise<void> {
    const password = this.page.getByRole('dialog').getByLabel('Mật khẩu')
    await password.fill(demoPassword)
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }

  /** Reads the field in a browser that knows nothing, and counts. */
  async count(): Promise<Account> {
    await this.#context?.close()
    const fresh = await this.browser.newContext({ baseURL: this.app.url, locale: 'vi-VN' })
    const page = await fresh.newPage()
    await signIn(page, this.email)
    await this.clerk(page).openItem(this.#report, 'I.2.1')
    const text = await this.clerk(page).field(field).innerText()
    await fresh.close()
    const times = new Map<string, number>()
    for (const word of text.split(/\s+/u)) times.set(word, (times.get(word) ?? 0) + 1)
    const sum = (of: (count: number) => number) =>
      this.#words.reduce((total, word) => total + word.length * of(times.get(word) ?? 0), 0)
    return {
      typed: sum(() => 1),
      lost: sum((count) => (count === 0 ? 1 : 0)),
      doubled: sum((count) => Math.max(0, count - 1)),
    }
  }
}
