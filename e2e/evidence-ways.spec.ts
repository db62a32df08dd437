import { expectAccessible } from './support/axe.ts'
import { Clerk } from './support/clerk.ts'
import { expect, type Page, test } from './support/fixtures.ts'
import { signIn } from './support/people.ts'

const partBytes = 524_288
const pdf = (bytes: number): Buffer => Buffer.from(`%PDF-1.7\n${'x'.repeat(bytes - 16)}\n%%EOF\n`)

const stripOf = (page: Page) => page.getByRole('region', { name: 'Tệp minh chứng', exact: true })

/** Where a file may be let go, while one is dragged. */
const placeOf = (page: Page) => stripOf(page).getByText('Thả tệp vào đây')

const choose = (page: Page, name: string, buffer: Buffer) =>
  stripOf(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })

/** An item of a report of its agency that nobody had begun. */
async function openItem(page: Page, person: Parameters<typeof signIn>[1]): Promise<void> {
  await signIn(page, person)
  const clerk = new Clerk(page)
  await clerk.openItem(await clerk.startReport(), 'II.1')
}

/** Drags a PDF as a browser tells of it, again and again, until the page has heard; gives how it is let go at a place. */
async function dragFile(page: Page, name: string) {
  const dataTransfer = await page.evaluateHandle((named) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['%PDF-1.7\nx\n%%EOF\n'], named, { type: 'application/pdf' }))
    return transfer
  }, name)
  await expect(async () => {
    await page.dispatchEvent('main', 'dragover', { dataTransfer })
    await expect(placeOf(page)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  return async (at: ReturnType<Page['locator']>) => {
    await at.dispatchEvent('dragover', { dataTransfer })
    return at.evaluate((element, transfer) => {
      const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
      element.dispatchEvent(event)
      // What is let go and not taken the browser would open in the page's stead.
      return event.defaultPrevented
    }, dataTransfer)
  }
}

test('a file is dropped, a picture is pasted; a file let go beside the place opens nothing', async ({
  context,
  page,
}) => {
  await openItem(page, 'chuyenvien.21154@demo.example')
  const strip = stripOf(page)
  const place = placeOf(page)
  await expect(place).toHaveCount(0)

  const besides = await dragFile(page, 'Bên cạnh.pdf')
  await expectAccessible(page, 'a file is dragged over an item')
  expect(await besides(page.getByRole('heading', { level: 1 }))).toBe(true)
  await expect(place).toHaveCount(0)
  await expect(strip.getByRole('listitem')).toHaveCount(0)

  const drop = await dragFile(page, 'Kế hoạch phát động.pdf')
  expect(await drop(place)).toBe(true)
  await expect(strip.getByRole('link', { name: 'Kế hoạch phát động.pdf' })).toBeVisible()
  await expect(place).toHaveCount(0)

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4, 4)
    canvas.getContext('2d')?.fillRect(0, 0, 4, 4)
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })])
  })
  await strip.getByRole('button', { name: 'Thêm tệp' }).focus()
  await page.keyboard.press('Control+V')
  await expect(strip.getByRole('link', { name: /^Ảnh dán lúc .*\.png$/ })).toBeVisible()

  // The clipboard's words are the editor's, and no file.
  await page.evaluate(() => navigator.clipboard.writeText('Đã phát động.'))
  const clerk = new Clerk(page)
  await clerk.field('II.1/narrative').click()
  await page.keyboard.press('Control+V')
  await expect(clerk.field('II.1/narrative')).toHaveText('Đã phát động.')
  await expect(strip.getByRole('listitem')).toHaveCount(2)
})

test('a device without room says so, keeps the file as long as the page is open, and sends it', {
  tag: '@whole',
}, async ({ context, page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'files') throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
  await openItem(page, 'chuyenvien.21250@demo.example')
  const strip = stripOf(page)
  await context.setOffline(true)
  await choose(page, 'Quyết định.pdf', pdf(900))
  await expect(strip.getByText('Máy này hết chỗ nên không giữ được tệp')).toBeVisible()
  // Nothing says that this device keeps it.
  await expect(strip.getByText('Chờ đến lượt gửi')).toBeVisible()
  await expect(strip.getByText('Giữ trên máy này')).toHaveCount(0)
  await context.setOffline(false)
  await expect(strip.getByRole('link', { name: 'Quyết định.pdf' })).toBeVisible()
  await expect(strip.getByText('Máy này hết chỗ')).toHaveCount(0)
})

test('a file shows how far it is, and goes on from there when the line is back', { tag: '@whole' }, async ({
  context,
  page,
}) => {
  await openItem(page, 'chuyenvien.21361@demo.example')
  const strip = stripOf(page)
  const taken: number[] = []
  const held = Promise.withResolvers<void>()
  await page.route('**/api/files/uploads/**', async (route) => {
    const request = route.request()
    if (request.method() !== 'PUT') return route.fallback()
    const offset = Number(new URL(request.url()).searchParams.get('offset'))
    if (taken.length === 2 && !taken.includes(offset)) await held.promise
    taken.push(offset)
    return route.fallback()
  })
  const size = 4 * partBytes + 100
  await choose(page, 'Hồ sơ.pdf', pdf(size))
  const progress = strip.getByRole('progressbar')
  await expect(progress).toHaveJSProperty('value', 2 * partBytes)
  await expect(progress).toHaveJSProperty('max', size)
  await expect(strip.getByText(/Đang gửi 50\s?%/)).toBeVisible()

  await context.setOffline(true)
  held.resolve()
  await expect(strip.getByText('Giữ trên máy này, sẽ gửi khi có mạng')).toBeVisible()
  await context.setOffline(false)
  await expect(strip.getByRole('link', { name: 'Hồ sơ.pdf' })).toBeVisible()
  // The part that met the broken line is sent again, and no other.
  const again = taken.filter((offset, nth) => taken.indexOf(offset) !== nth)
  expect(again.every((offset) => offset === 2 * partBytes)).toBe(true)
  expect(new Set(taken)).toEqual(new Set([0, 1, 2, 3, 4].map((nth) => nth * partBytes)))
})
