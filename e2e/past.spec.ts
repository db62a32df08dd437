import { expectAccessible } from './support/axe.ts'
import { expect, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'
import { Reviewer } from './support/reviewer.ts'

test('the host reads what a report went through, compares any two submissions, and sees what stands elsewhere', async ({
  page,
}) => {
  const reviewer = new Reviewer(page)
  await signIn(page, 'tonghop.snv@demo.example')
  const round = await reviewer.openRound('văn hóa công sở')
  await page.goto(`${round}?trang-thai=da-gui-lai`)
  await page.getByRole('rowheader').first().getByRole('link').first().click()
  await page
    .getByRole('article')
    .or(page.getByRole('region', { name: /^Thay đổi từ/ }))
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Lịch sử', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /: lịch sử báo cáo$/ })).toBeVisible()

  const compare = page.getByRole('region', { name: 'So sánh hai lần gửi' })
  await expect(compare.getByRole('heading', { name: /^Thay đổi từ “Lần gửi 1, .+” đến “Lần gửi 2, / })).toBeVisible()
  await compare.getByLabel('Bản trước').selectOption({ index: 1 })
  await expect(compare.getByText('Hai bản đang chọn là một.')).toBeVisible()

  const alike = page.getByRole('region', { name: 'Đoạn giống nơi khác' })
  await expect(alike.getByText('Đang so sánh các đoạn…')).toHaveCount(0)
  const past = page.getByRole('region', { name: 'Diễn biến' }).getByRole('listitem')
  await expect(past.filter({ hasText: 'đã gửi báo cáo' })).toHaveCount(2)
  await expect(past.filter({ hasText: 'đã trả lại báo cáo' }).getByRole('listitem')).not.toHaveCount(0)
  await expectAccessible(page, 'the past of a report')
})
