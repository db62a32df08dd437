import { ourClips, readClips } from '../apps/web/src/wizard/editor/paste/read-clips.ts'
import { Clerk } from './support/clerk.ts'
import { expect, test } from './support/fixtures.ts'
import { markupIn, pasteInto } from './support/paste-into.ts'
import { signIn } from './support/people.ts'

const path = 'I.2.1/narrative'
const clips = readClips(ourClips)

function clip(name: string): { html: string; expect: string } {
  const found = clips.get(name)
  if (!found) throw new Error(`no clip ${name}`)
  return found
}

test('what Word and Excel copy on Windows is saved as it reads, and nothing of it is refused aloud', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await signIn(page, 'chuyenvien.ubkttu@demo.example')
  const clerk = new Clerk(page)
  const report = await clerk.startReport()
  await clerk.openItem(report, 'I.2.1')
  const editor = clerk.field(path)
  const [tracked, merged] = [clip('word-tracked-figures.html'), clip('excel-merged.html')]
  await editor.click()
  await pasteInto(editor, tracked.html)
  await expect(page.getByRole('status').filter({ hasText: 'Phần bị gạch bỏ' })).toBeVisible()
  await page.keyboard.press('Control+End')
  await pasteInto(editor, merged.html)
  await clerk.saved()
  await page.reload()
  await expect(editor).toContainText('Toàn xã có 1.350 hộ')
  await expect.poll(() => markupIn(editor)).toBe(`${tracked.expect}\n${merged.expect}`)

  await test.step('every clip in a real browser', async () => {
    const read: Record<string, string> = {}
    await editor.click()
    for (const [name, { html }] of clips) {
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
      await pasteInto(editor, html)
      read[name] = await markupIn(editor)
    }
    expect(read).toEqual(Object.fromEntries([...clips].map(([name, one]) => [name, one.expect])))
  })

  await test.step('a picture takes nothing away, and the person is told', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('Giữ nguyên')
    await page.keyboard.press('Control+a')
    await pasteInto(editor, clip('web-picture-only.html').html)
    await expect(page.getByRole('status').filter({ hasText: 'Không dán được' })).toBeVisible()
    expect(await markupIn(editor)).toBe('Giữ nguyên')
  })

  await test.step('cells of Excel in a box of one line', async () => {
    await clerk.openItem(report, 'I.1')
    const figure = clerk.field('I.1/figures/civilServants')
    for (const [copied, pasted] of [
      ['1.250\r\n', '1.250'],
      ['\u200b1\u00a0250', '1 250'],
      ['An Phú\t12\r\nBình\t7\r\n', 'An Phú 12 Bình 7'],
    ] as const) {
      await page.evaluate((text) => navigator.clipboard.writeText(text), copied)
      await figure.fill('')
      await figure.press('Control+v')
      await expect(figure).toHaveValue(pasted)
    }
  })
  expect(complaints).toEqual([])
})
