import { plainText } from '@thidua/letter/markup/plain-text'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryPage } from './arbitrary-page.ts'
import { readPasted } from './read-pasted.ts'

it('keeps every word that is to be seen once and in its place, whatever is nested in what', () => {
  fc.assert(
    fc.property(arbitraryPage, ({ html, seen }) => {
      expect(plainText(readPasted(html).blocks).match(/từ[a-j]+/gu) ?? []).toEqual(seen)
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['div', '<div>', '</div>'],
  ['list', '<ul><li>', '</ul>'],
  ['table', '<table><tr><td>', '</table>'],
  ['bold', '<b>', '</b>'],
])('keeps the words of a page nested thousands deep: %s', (_, before, after) => {
  const html = `<p>trước</p>${before.repeat(5000)}trong${after.repeat(5000)}<p>sau</p>`
  expect(plainText(readPasted(html).blocks).match(/\p{L}+/gu)).toEqual(['trước', 'trong', 'sau'])
})

it('says that something was struck out only where something was', () => {
  expect(readPasted('<p>Có <del>15</del>18</p>').struckOut).toBe(true)
  expect(readPasted('<p>Có <del> <br></del>18</p>').struckOut).toBe(false)
})

it('lets no row or reach of a hostile table grow into a table of millions', () => {
  const wide = `<tr>${'<td>a'.repeat(2000)}</tr>${'<tr><td>b'.repeat(2000)}`
  const reaching = '<tr><td colspan=99999 rowspan=99999>a'.repeat(2000)
  for (const rows of [wide, reaching]) {
    const { blocks } = readPasted(`<table>${rows}</table>`)
    const cells = blocks.map((block) => (block.kind === 'table' ? block.rows.flat().length : 1))
    expect(cells.reduce((sum, many) => sum + many, 0)).toBeLessThanOrEqual(4000)
    expect(plainText(blocks).match(/[ab]/gu)).toHaveLength(rows.match(/>[ab]/gu)?.length ?? 0)
  }
})
