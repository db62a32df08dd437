import type { Style } from './style-sheet.ts'

/** Elements without words to read: what only works, what is drawn, what a page says of itself. */
const silent = new Set(
  (
    'script style head title meta link base template noscript iframe frame object embed applet audio video canvas svg ' +
    'map select datalist progress meter xml annotation'
  ).split(' '),
)

/** Word's and LibreOffice's marks and texts of comments, footnotes and endnotes. */
const asides =
  /(?:^|\s)(?:msocomanchor|msocomtxt|msocomoff|MsoFootnoteReference|MsoEndnoteReference|sd(?:foot|end)note\w*)(?:\s|$)/u
const asideIds = /^sd(?:foot|end)note\d+$/u
const asideElements = /^(?:comment|footnote|endnote|header|footer)/u

/** Struck out by Word's or Word Online's record of changes. */
const deletions = /(?:^|\s)(?:msoDel|TrackChange\w*Delet\w*)(?:\s|$)/u
const deletedTags = new Set(['del', 's', 'strike'])

/**
 * Why an element's words do not come in: not seen where they were copied or an aside to the text; or struck out there
 * ("15" struck out and "18" written instead would come in as the figure 1518). Null where they do.
 */
export function leftOut(element: Element, style: Style): 'hidden' | 'struckOut' | null {
  const names = element.getAttribute('class') ?? ''
  if (
    silent.has(element.localName) ||
    element.hasAttribute('hidden') ||
    // The mark of a line that our own editor copied, written for other programs.
    element.hasAttribute('data-mark-text') ||
    is(style, 'display', /^none/u) ||
    is(style, 'visibility', /^(?:hidden|collapse)/u) ||
    is(style, 'mso-hide', /^all/u) ||
    style.has('mso-footnote-id') ||
    style.has('mso-endnote-id') ||
    is(style, 'mso-element', asideElements) ||
    is(style, 'mso-special-character', asideElements) ||
    asides.test(names) ||
    asideIds.test(element.id)
  )
    return 'hidden'
  if (
    deletedTags.has(element.localName) ||
    deletions.test(names) ||
    is(style, 'text-decoration', /line-through/u) ||
    is(style, 'text-decoration-line', /line-through/u)
  )
    return 'struckOut'
  return null
}

const is = (style: Style, property: string, value: RegExp): boolean =>
  value.test((style.get(property) ?? '').toLowerCase())
