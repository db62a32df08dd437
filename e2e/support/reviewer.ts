import { expect, type Page } from './fixtures.ts'

/** What a reviewer of Sở Nội vụ does with a report that came in. */
export class Reviewer {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens the dashboard of a round from the home page; gives its address. */
  async openRound(name: string): Promise<string> {
    await this.page
      .getByRole('listitem')
      // By its own name: a movement's stands under it, and a movement has several rounds.
      .filter({ has: this.page.getByRole('heading', { name }) })
      .getByRole('link', { name: /^Mở bảng theo dõi/ })
      .click()
    await this.page.waitForURL(/\/dot\/[^/]+$/)
    return this.page.url()
  }

  async openReport(round: string, agency: string): Promise<void> {
    await this.page.goto(`${round}?tim=${encodeURIComponent(agency)}`)
    await this.page.getByRole('link', { name: agency, exact: true }).first().click()
    await this.page.getByRole('heading', { level: 1 }).filter({ hasText: agency }).waitFor()
  }

  /** Selects a paragraph with the mouse, as three clicks do, and writes a remark on it. */
  async remarkOn(path: string, text: string): Promise<void> {
    await this.page.locator(`[data-path="${path}"]`).first().click({ clickCount: 3 })
    await this.page.getByRole('button', { name: 'Ghi ý kiến cho đoạn này' }).click()
    const form = this.page.getByRole('form', { name: 'Ý kiến mới' })
    await expect(form.getByRole('blockquote')).toBeVisible()
    await form.getByRole('textbox', { name: 'Ý kiến' }).fill(text)
    await form.getByRole('button', { name: 'Ghi ý kiến' }).click()
  }

  async returnReport(): Promise<void> {
    await this.page.getByRole('button', { name: /^Trả lại \(/ }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Trả lại báo cáo' }).click()
    await expect(this.page.getByText('Đã trả lại báo cáo.')).toBeVisible()
  }

  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await expect(this.page.getByText('Đã tiếp nhận báo cáo.')).toBeVisible()
  }
}
