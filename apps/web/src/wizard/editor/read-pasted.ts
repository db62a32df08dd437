const tag = /<[a-z][^>]*>/giu
const heavy = /(?<!-)font-weight:\s*(?:bold|[6-9]\d\d)/iu
const light = /(?<!-)font-weight:\s*(?:normal|[1-5]\d\d)/iu
const slanted = /(?<!-)font-style:\s*italic/iu

/**
 * Pasted HTML as a page whose bold and italic are tags. Our content security policy blanks every `style`
 * before a script can read it, so the attribute comes in under another name.
 */
export function readPasted(html: string): Document {
  const renamed = html.normalize('NFC').replace(tag, (whole) => whole.replace(/\sstyle\s*=/iu, ' data-style='))
  const page = new DOMParser().parseFromString(renamed, 'text/html')
  for (const useless of page.querySelectorAll('style, script, meta, link, title')) useless.remove()
  // Word ends every paragraph with one.
  for (const empty of [...page.getElementsByTagName('o:p')]) empty.remove()
  for (const styled of page.querySelectorAll('[data-style]')) {
    const style = styled.getAttribute('data-style') ?? ''
    // Word and Google Docs wrap plain text in <b style="font-weight: normal">.
    if (styled.matches('b, strong') && light.test(style)) styled.replaceWith(...styled.childNodes)
    if (heavy.test(style)) wrap(styled, 'strong')
    if (slanted.test(style)) wrap(styled, 'em')
  }
  return page
}

function wrap(element: Element, name: 'strong' | 'em'): void {
  const mark = element.ownerDocument.createElement(name)
  mark.append(...element.childNodes)
  element.append(mark)
}
