import type { Browser, BrowserContext, Page, Route } from '@playwright/test'
import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { Clerk } from '../support/clerk.ts'
import { expect } from '../support/fixtures.ts'
import type { Email } from '../support/people.ts'
import { cookiesOf, field, type Ledger } from './ledger.ts'

const item = 'I.2.1'

/** Which report somebody writes on: looked for once. */
const reports = new Map<Email, string>()

/** A person at an open item of their report, in a browser of their own, whose every word is in the ledger. */
export class Desk {
  readonly ledger: Ledger
  readonly browser: Browser
  readonly email: Email
  #context: BrowserContext | null = null
  #page: Page | null = null

  constructor(ledger: Ledger, browser: Browser, email: Email) {
    this.ledger = ledger
    this.browser = browser
    this.email = email
  }

  get page(): Page {
    if (!this.#page) throw new Error('nobody sits at the desk')
    return this.#page
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('nobody sits at the desk')
    return this.#context
  }

  get address(): string {
    return `${this.ledger.app.url}${reports.get(this.email) ?? ''}`
  }

  /** Signs in and opens the report's item; `prepare` before any page is there, `given` in a browser of one's own. */
  async sitDown(
    prepare: (context: BrowserContext) => Promise<unknown> = async () => undefined,
    given?: BrowserContext,
  ): Promise<void> {
    this.#context = given ?? (await this.browser.newContext({ baseURL: this.ledger.app.url, locale: 'vi-VN' }))
    await prepare(this.#context)
    await this.ledger.watch(this.#context)
    this.#page = await this.#context.newPage()
    await this.#context.addCookies(await cookiesOf(this.ledger.app, this.email))
    if (!reports.has(this.email)) reports.set(this.email, await this.#findReport(this.#page))
    await this.ledger.open(reports.get(this.email)?.split('/')[2] ?? '', this.email)
    await this.open()
  }

  async #findReport(page: Page): Promise<string> {
    await page.goto('/')
    const link = await page.locator('main a[href^="/bao-cao/"]').first().getAttribute('href')
    return (link ?? '').replace(/\?.*$/u, '')
  }

  /** A colleague of the same agency, in another browser. */
  async colleague(): Promise<Desk> {
    const beside = new Desk(this.ledger, this.browser, this.email.replace('chuyenvien', 'lanhdao') as Email)
    reports.set(beside.email, reports.get(this.email) ?? '')
    await beside.sitDown()
    return beside
  }

  clerk = (page: Page = this.page): Clerk => new Clerk(page)

  /** Opens the item, in a page of its own where the last one is gone. */
  async open(page?: Page): Promise<void> {
    if (page) this.#page = page
    await this.clerk().openItem(this.address, item)
    await this.clerk().field(field).waitFor()
  }

  /** Puts the caret at the end of the field, on a page that is open on it. */
  async caretAtEnd(page: Page = this.page): Promise<void> {
    await this.clerk(page).field(field).click()
    await page.keyboard.press('Control+End')
  }

  /** Types some words at the end of the field. */
  async type(count: number, page: Page = this.page): Promise<void> {
    await this.caretAtEnd(page)
    for (let typed = 0; typed < count; typed++) await this.typeOn(page)
  }

  /** Types one word where the caret stands: the space first, for what ends a text is not kept. */
  typeOn = (page: Page = this.page): Promise<void> => page.keyboard.type(` ${this.ledger.nextWord()}`)

  /** Waits until the page says that all is on the server; takes up what the device still offers, and both of two texts. */
  async settled(page: Page = this.page): Promise<void> {
    const saved = page.locator('[data-save="saved"]')
    const both = page.getByRole('button', { name: /^Ghép cả hai/ }).first()
    const mine = page.getByRole('button', { name: /^Giữ bản của tôi/ }).first()
    for (;;) {
      await expect(saved.or(mine).first()).toBeVisible({ timeout: 90_000 })
      if (!(await mine.isVisible())) return expect(saved).toBeVisible({ timeout: 90_000 })
      const choice = (await both.isVisible()) ? both : mine
      const chosen = (await choice.getAttribute('aria-label')) ?? ''
      await choice.click()
      await expect(page.getByRole('button', { name: chosen, exact: true })).toHaveCount(0)
    }
  }

  /** Does `act` to each save of this browser's pages. */
  onSaves = (act: (route: Route) => Promise<unknown>): Promise<unknown> =>
    this.context.route('**/graphql', (route) => (isSave(route) ? act(route) : route.continue()))

  /** Resolves with the next save that goes off. */
  sent = (): Promise<unknown> => this.page.waitForRequest((asked) => asked.postData()?.includes('SaveFields') ?? false)

  /** Ends the session behind the page's back, as its time does. */
  endSession = (): Promise<unknown> =>
    this.page.evaluate(() =>
      fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
    )

  /** Gives the password where the page asks for it. */
  async signInAgain(): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Mật khẩu').fill(demoPassword)
    await this.page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
  }

  getUp = (): Promise<void> => this.context.close()
}

const isSave = (route: Route) => route.request().postData()?.includes('SaveFields') ?? false
