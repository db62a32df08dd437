import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, type Page } from './fixtures.ts'

/** What a clerk does with a Word file: drop it, then confirm piece by piece. */
export class Importer {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  part(name: string) {
    return this.page.getByRole('article', { name })
  }

  proposals(name: string) {
    return this.page.getByRole('group', { name, exact: true })
  }

  get tray() {
    return this.page.getByRole('region', { name: 'Khay: phần chưa có chỗ' })
  }

  async read(report: string, file: string): Promise<void> {
    await this.page.goto(`${report}/nhap-tu-word`)
    const dropped = { name: basename(file), bytes: (await readFile(file)).toString('base64') }
    const dataTransfer = await this.page.evaluateHandle(({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name))
      return transfer
    }, dropped)
    await this.page.getByRole('region', { name: 'Chọn tệp' }).dispatchEvent('drop', { dataTransfer })
    await expect(this.page.getByText(/việc cần xác nhận/)).toBeVisible()
  }

  /** Confirms every part that waits for nothing but a confirmation, as they come. */
  async placeParts(): Promise<void> {
    const waiting = this.page.getByRole('button', { name: 'Đưa vào báo cáo', exact: true })
    for (let left = await waiting.count(); left > 0; left--) {
      await waiting.first().click()
      await expect(waiting).toHaveCount(left - 1)
    }
  }

  /** Ticks what seems to belong to another round, and so is not ticked beforehand. */
  async tickDoubted(name: string): Promise<void> {
    const boxes = this.proposals(name).getByRole('checkbox')
    for (const box of await boxes.all()) {
      await expect(box).not.toBeChecked()
      await box.check()
    }
  }

  async placeProposals(name: string): Promise<void> {
    await this.proposals(name)
      .getByRole('button', { name: /^Đưa \d+ mục đã chọn/ })
      .click()
    await expect(this.proposals(name)).toHaveCount(0)
  }
}
