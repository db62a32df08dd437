import { expect, type Page } from '../fixtures.ts'

/** Adds something to a template by its name: the box with this label, then Enter. */
export async function addByName(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true })
  await box.fill(name)
  await box.press('Enter')
}

/** The template stands saved as it is shown. */
export const templateSaved = (page: Page): Promise<void> => expect(page.locator('[data-save=saved]')).toBeVisible()
