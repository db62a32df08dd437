import { demoPassword, type demoSignIns } from '@thidua/prisma/seed/demo-sign-ins'
import type { Page } from './fixtures.ts'

/**
 * A person of the demo province; every agency that reports has a clerk and a head. Journeys share an app, so a
 * journey that starts a report takes an agency of its own.
 */
export type Email =
  | (typeof demoSignIns)[number]['email']
  | `chuyenvien.${string}@demo.example`
  | `lanhdao.${string}@demo.example`

/** Signs a demo person in and waits for their home page. */
export async function signIn(page: Page, email: Email): Promise<void> {
  await page.goto('/dang-nhap')
  await enterSignIn(page, email)
  await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
}

/** Fills in the page for signing in, wherever it leads. */
export async function enterSignIn(page: Page, email: Email): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}
