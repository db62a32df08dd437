import { demoPassword, type demoSignIns } from '@thidua/prisma/seed/demo-sign-ins'
import type { Page } from './fixtures.ts'

type Email = (typeof demoSignIns)[number]['email']

/** Signs a demo person in and waits for their home page. */
export async function signIn(page: Page, email: Email): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
}
