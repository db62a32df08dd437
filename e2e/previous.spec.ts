import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

test('last round’s answer is taken over part by part, and taken back', async ({ page }) => {
  await signIn(page, 'chuyenvien.bqldagt@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  await clerk.write('I.2.1/narrative', ['Được cấp ủy quan tâm.'])
  const last = page.getByRole('region', { name: 'Câu trả lời đợt trước' })
  await last.getByRole('button', { name: 'Xem lại' }).click()
  await expect(last.getByText('Đang có', { exact: true })).toBeVisible()
  await expectAccessible(page, "last round's answer")
  await last.getByRole('button', { name: /^Ghép vào sau phần đang có/ }).click()
  await expect(clerk.field('I.2.1/narrative')).toContainText('Được cấp ủy quan tâm.')
  await expect(clerk.field('I.2.1/narrative')).not.toHaveText('Được cấp ủy quan tâm.')
  await clerk.saved()
  await page.goto(`${report}/lich-su`)
  await expect(page.getByText(/đợt trước, biên nhận BC-/).first()).toBeVisible()
  await page.goBack()

  await clerk.openItem(report, 'I.1')
  await last.getByRole('button', { name: 'Xem lại' }).click()
  await last.getByRole('button', { name: /^Lấy vào cả \d+ chỗ còn trống/ }).click()
  await expect(clerk.field('I.1/figures/civilServants')).not.toHaveValue('')
  await clerk.saved()
  await last.getByRole('button', { name: /^Hoàn tác: số liệu|^Hoàn tác: Công chức/ }).click()
  await expect(clerk.field('I.1/figures/civilServants')).toHaveValue('')
  await clerk.saved()
  await page.reload()
  await expect(clerk.field('I.1/figures/civilServants')).toHaveValue('')
  await expect(clerk.field('I.1/narrative')).not.toHaveText('')
  await expect(page.getByRole('radio', { name: 'Rồi' })).not.toBeChecked()
})
