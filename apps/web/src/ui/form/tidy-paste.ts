import { tidySpaces } from '@thidua/letter/model/source-block'
import type { ClipboardEvent } from 'react'

/**
 * Pastes into a box of one line what people see of the text: a cell of Excel without its line end, several with one
 * space between them, nothing invisible, for which a figure would not be one and nobody could say why.
 */
export function tidyPaste(event: ClipboardEvent<HTMLInputElement>): void {
  const text = event.clipboardData.getData('text/plain')
  const [{ text: words } = { text: '' }] = tidySpaces([{ text }])
  const tidy = `${/^[ \u00a0]/u.test(text) ? ' ' : ''}${words}${/[ \u00a0]$/u.test(text) ? ' ' : ''}`
  if (words === '' || tidy === text || event.currentTarget.type === 'password') return
  // The one way that leaves the browser's own undo whole.
  if (document.execCommand('insertText', false, tidy)) event.preventDefault()
}
