import { page } from '../layout.ts'
import { twips } from './units.ts'
import { element, mark, type Xml } from './wordml.ts'

export interface Section {
  readonly landscape: boolean
  readonly content: readonly Xml[]
}

/**
 * Sections one after another. A section's properties stand in a paragraph of its own at its end, too
 * low to start a page; those of the last stand at the end of the document (ECMA-376 part 1, §17.6.17).
 */
export const joinSections = (sections: readonly Section[], headers: Xml): Xml =>
  sections
    .map(({ content, landscape }, index) => {
      const properties = pages(landscape, index === 0 ? headers : '')
      const last = index === sections.length - 1
      const end = element('p', [element('pPr', [mark('pStyle', { val: 'Rule' }), last ? '' : properties])])
      return `${content.join('')}${end}${last ? properties : ''}`
    })
    .join('')

function pages(landscape: boolean, headers: Xml): Xml {
  const [width, height] = landscape ? [page.height, page.width] : [page.width, page.height]
  return element('sectPr', [
    headers,
    mark('pgSz', { w: twips(width), h: twips(height), ...(landscape && { orient: 'landscape' }) }),
    mark('pgMar', {
      top: twips(page.top),
      right: twips(page.right),
      bottom: twips(page.bottom),
      left: twips(page.left),
      header: twips(page.header),
      footer: twips(page.header),
      gutter: 0,
    }),
    mark('pgNumType', { start: 1 }),
    mark('titlePg'),
  ])
}
