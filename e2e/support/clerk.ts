import type { CitedDocument } from './documents/sample-report.ts'
import { expect, type Page } from './fixtures.ts'

/** What a clerk does in the wizard, in their own words. Fields are found by their draft path. */
export class Clerk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  field(path: string) {
    return this.page.locator(`[id="${path}"]`)
  }

  /** Opens the report that has not been started, from the task list. */
  async startReport(): Promise<string> {
    await this.page
      .getByRole('link', { name: /^Bắt đầu/ })
      .first()
      .click()
    await this.page.waitForURL(/\/bao-cao\/[^/]+$/)
    return this.page.url()
  }

  async openItem(report: string, place: string): Promise<void> {
    await this.page.goto(`${report}/muc/${place}`)
    await this.page.getByRole('button', { name: 'Tiếp tục' }).waitFor()
  }

  /** Types a narrative paragraph by paragraph, as a person pastes it. */
  async write(path: string, paragraphs: readonly string[]): Promise<void> {
    const editor = this.field(path)
    await editor.click()
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter')
      await this.page.keyboard.insertText(paragraph)
    }
  }

  async addPlan({ type, number, issuedOn, issuer }: CitedDocument): Promise<void> {
    await this.page.getByRole('button', { name: /^Thêm văn bản/ }).click()
    const row = this.page.getByRole('group', { name: /^Sửa / })
    await row.getByLabel('Loại văn bản').selectOption({ label: type })
    await row.getByLabel(/^Số, ký hiệu/).fill(number)
    await row.getByLabel(/^Ngày ban hành/).fill(issuedOn)
    await row.getByLabel(/^Cơ quan ban hành/).fill(issuer)
    await row.getByRole('button', { name: 'Xong dòng này' }).click()
    await expect(this.page.getByRole('heading', { name: number })).toBeVisible()
  }

  async sayNone(): Promise<void> {
    await this.page.getByRole('button', { name: 'Không có', exact: true }).click()
    await expect(this.page.getByText('Trong báo cáo sẽ in “Không có”.')).toBeVisible()
  }

  async finishItem(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Rồi' }).check()
    await this.continue()
  }

  async continue(): Promise<void> {
    const here = this.page.url()
    await this.page.getByRole('button', { name: 'Tiếp tục' }).click()
    await this.page.waitForURL((url) => url.href !== here)
  }

  /** Sends the report that is checked, to its host; the clerk of the demo agency may, and every head. */
  async submit(host = 'Sở Nội vụ'): Promise<{ reference: string }> {
    await expect(this.page.getByRole('heading', { name: 'Không còn chỗ nào phải sửa' })).toBeVisible()
    await this.page.getByRole('button', { name: `Gửi báo cáo đến ${host}` }).click()
    await this.page.waitForURL(/\/bien-nhan/)
    const reference = await this.page.getByText(/^BC-\d{4}-\d{6}$/).innerText()
    await expect(this.page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
    return { reference }
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Đã lưu lúc/ })).toBeVisible()
  }
}
