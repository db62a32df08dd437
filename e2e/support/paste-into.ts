import type { Locator } from '@playwright/test'

/** Pastes HTML as the browser does when the person asks it to; the clipboard of a test would clean it first. */
export const pasteInto = (editor: Locator, html: string): Promise<void> =>
  editor.evaluate((element, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', copied)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

/** What stands in an editor, as the markup writes it: marks, bold, italics, rows of tables. */
export const markupIn = (editor: Locator): Promise<string> =>
  editor.evaluate((element) => {
    const styled = (text: Node) => {
      const around = (tag: string) => text.parentElement?.closest(tag) !== null
      const stars = '*'.repeat((around('strong') ? 2 : 0) + (around('em') ? 1 : 0))
      return `${stars}${text.textContent}${stars}`
    }
    const words = (block: Element) => {
      const texts: string[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) texts.push(styled(walker.currentNode))
      return texts.join('')
    }
    const row = (cells: Element) => `|${[...cells.children].map((cell) => ` ${words(cell)} `).join('|')}|`
    return [...element.children]
      .map((block) => {
        if (block.tagName === 'TABLE') return [...block.querySelectorAll('tr')].map(row).join('\n')
        const mark = block.getAttribute('data-mark')?.replace('–', '-')
        return mark ? `${mark} ${words(block)}` : words(block)
      })
      .filter((line) => line !== '')
      .join('\n')
  })
