import { Clerk } from './support/clerk.ts'
import { foreignSection, sampleWordFile } from './support/documents/word-file.ts'
import { expect, test } from './support/fixtures.ts'
import { Importer } from './support/importer.ts'
import { signIn } from './support/people.ts'

const own = 'Điều chúng tôi tự viết trước khi đưa tệp vào.'

test('a Word file goes into an empty report piece by piece, and nothing unseen', async ({ page }, testInfo) => {
  await signIn(page, 'chuyenvien.vpubnd@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  await clerk.write('I.2.1/narrative', [own])
  await clerk.saved()

  const importer = new Importer(page)
  await importer.read(report, await sampleWordFile(testInfo.outputPath()))
  const left = page.getByText(/việc cần xác nhận/)

  const taken = importer.part('Thuận lợi')
  await expect(taken.getByRole('button', { name: 'Đưa vào báo cáo' })).toHaveCount(0)
  await expect(taken.getByText('Mục này đã có nội dung. Chọn cách giữ:')).toBeVisible()
  for (const way of ['Giữ bản của tôi', 'Lấy bản trong tệp'])
    await expect(taken.getByRole('button', { name: way })).toBeVisible()
  await taken.getByRole('button', { name: 'Ghép cả hai' }).click()
  await expect(taken).toHaveCount(0)
  await importer.placeParts()

  const silences = importer.proposals('Các mục ghi “Không có”')
  await expect(silences.getByRole('checkbox')).toHaveCount(4)
  // The file is a sơ kết, the round asks for a tổng kết.
  await expect(page.getByRole('heading', { name: 'Tệp này có thể thuộc đợt báo cáo khác' })).toBeVisible()
  await importer.tickDoubted('Các mục ghi “Không có”')
  await importer.placeProposals('Các mục ghi “Không có”')
  const figures = importer.proposals('Số liệu đọc được')
  for (const [name, value] of [
    ['Công chức', '17'],
    ['Hợp đồng lao động', '3'],
    ['Có trình độ lý luận chính trị', '88'],
  ] as const)
    await expect(figures.getByRole('checkbox', { name: new RegExp(`^${name}.*: ${value}`) })).toBeVisible()
  await importer.tickDoubted('Số liệu đọc được')
  await importer.placeProposals('Số liệu đọc được')
  const plans = importer.proposals('Kế hoạch, văn bản triển khai đọc được')
  for (const number of ['90-KH/BDVTU', '1035/KH-BMN', '13-ĐA/TU'])
    await expect(plans.getByRole('checkbox', { name: new RegExp(`^${number}`) })).toBeChecked()
  await importer.placeProposals('Kế hoạch, văn bản triển khai đọc được')
  await importer.tickDoubted('Thể thức văn bản')
  await importer.placeProposals('Thể thức văn bản')

  await expect(importer.tray.getByText(foreignSection.text)).toBeVisible()
  await clerk.saved()
  await page.goto(report)
  await expect(page.getByText('Còn 1 phần trong tệp chưa xác nhận.')).toBeVisible()
  await page.goto(`${report}/nhap-tu-word`)
  await importer.tray.getByRole('combobox').selectOption('letter/closing')
  await expect(left).toHaveText(/Còn 1 việc cần xác nhận/)
  await page.getByRole('button', { name: 'Bỏ phần này' }).click()
  await expect(page.getByRole('heading', { name: 'Đã xử lý hết tệp' })).toBeVisible()

  for (const [place, words] of [
    ['I.1', 'Bộ máy gồm Trưởng Ban, 02 Phó Trưởng Ban và 03 phòng'],
    ['I.2.1', own],
    ['I.2.1', 'Ban luôn nhận được sự chỉ đạo thường xuyên'],
    ['II.2', 'hiến đất xây dựng hạ tầng nông thôn.'],
  ] as const) {
    if (!page.url().endsWith(`/muc/${place}`)) await clerk.openItem(report, place)
    await expect(clerk.field(`${place}/narrative`)).toContainText(words)
  }
  await expect(page.getByRole('heading', { name: '1035/KH-BMN' })).toBeVisible()
  await clerk.openItem(report, 'I.1')
  await expect(clerk.field('I.1/figures/contractWorkers')).toHaveValue('3')
  await page.goto(`${report}/kiem-tra`)
  for (const place of ['II.3', 'II.4', 'II.5', 'IV'])
    await expect(page.locator(`[id="muc-${place}"]`).getByRole('definition').first()).toHaveText('Không có')
})
