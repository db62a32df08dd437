import { expectAccessible } from './support/axe.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** Asks to remove, and says yes. */
async function remove(page: Page): Promise<void> {
  await button(page, 'Xóa').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click()
}

test('what something names does not go and says why; what nothing names goes; a round is looked at as its clerks will see it', async ({
  page,
}) => {
  await signIn(page, 'tonghop.snv@demo.example')

  await test.step('a block with agencies stays, a new one goes', async () => {
    await page.goto('/quan-tri')
    await page.getByRole('link', { name: 'Khối, cụm thi đua' }).click()
    await page
      .getByRole('button', { name: /^Sửa khối, cụm:/u })
      .first()
      .click()
    await remove(page)
    await expect(page.getByRole('alert')).toContainText('thuộc khối, cụm này')
    await expectAccessible(page, 'a block that does not go')
    // LOOK block
    await button(page, 'Thôi').click()
    await button(page, 'Thêm khối, cụm').click()
    await field(page, 'Tên').fill('Khối thử')
    await field(page, 'Mã').fill('THU')
    await button(page, 'Lưu').click()
    await page.getByRole('button', { name: 'Sửa khối, cụm: Khối thử' }).click()
    await remove(page)
    await expect(page.getByText('Khối thử')).toHaveCount(0)
  })

  await test.step('a movement with rounds ends on a day', async () => {
    await page.goto('/quan-tri/phong-trao')
    await expect(page.getByRole('cell', { name: 'Sở Nội vụ' }).first()).toBeVisible()
    // LOOK movements
    await page.getByRole('link', { name: /văn hóa công sở/u }).click()
    await remove(page)
    await expect(page.getByRole('alert')).toContainText('nên phong trào không xóa được')
    await button(page, 'Kết thúc').click()
    await page
      .getByRole('form', { name: /^Kết thúc/u })
      .getByRole('button', { name: 'Kết thúc', exact: true })
      .click()
    await expect(page.getByText('Không còn dùng từ ngày').first()).toBeVisible()
    await expectAccessible(page, 'a movement that ends')
    // LOOK movement
    await button(page, 'Bỏ kết thúc').click()
    await expect(button(page, 'Kết thúc')).toBeVisible()
  })

  await test.step('a template says whose it is', async () => {
    await page.goto('/quan-tri/de-cuong')
    await expect(page.getByText('Của Sở Nội vụ').first()).toBeVisible()
    await page
      .getByRole('button', { name: /^Đổi cơ quan giữ:/u })
      .first()
      .click()
    await expectAccessible(page, 'a template that is given')
    // LOOK template
  })

  await test.step('the preview of a round is the page on which a clerk writes', async () => {
    await page.goto('/quan-tri/dot/moi')
    await field(page, 'Phong trào').selectOption({ index: 1 })
    await button(page, 'Lưu bản nháp').click()
    await page.getByText('Xem trước như chuyên viên thấy').click()
    await expect(page.getByRole('group', { name: /đã hoàn thành mục này/u }).last()).toBeVisible()
    await button(page, 'Mục sau').click()
    await expectAccessible(page, 'the preview of a round')
    // LOOK preview
  })
})
