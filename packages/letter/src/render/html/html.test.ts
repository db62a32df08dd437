import { describe, expect, it } from 'vitest'
import { composeReport } from '../../compose/compose-report.ts'
import { sampleReport } from '../../fixtures/sample-report.ts'
import { page, paragraph, signatureRoom, singleLine, sizes } from '../layout.ts'
import { renderHtml, renderHtmlPage } from './render-html.ts'
import { letterCss } from './style-sheets.ts'

const css = letterCss()

/** Declarations of the first rule whose selector ends with the class. */
const rule = (selector: string): string => {
  const found = css.split('}').find((block) =>
    block
      .split('{')[0]
      ?.split(',')
      .some((one) => one.trim().endsWith(selector)),
  )
  if (found === undefined) throw new Error(`no rule ${selector}`)
  return found
}

describe('the HTML letter', () => {
  it('escapes whatever people wrote, in text and attributes', () => {
    const attack = '<img src=x onerror=alert(1)> " \' & </p><script>1</script>'
    const answers = {
      ...sampleReport.answers,
      'III/narrative': attack,
      'letter/title': attack,
      'II.4/commendations/"><script>/order': 'a',
      'II.4/commendations/"><script>/recipient': attack,
    }
    const html = renderHtmlPage(composeReport({ ...sampleReport, answers }), css)
    expect(html).not.toMatch(/<(?:img|script)/iu)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot; &#39; &amp;')
    expect(html.match(/data-path="[^"]*&quot;&gt;&lt;script/u)).not.toBeNull()
  })

  it('hangs every block of the text on its place and path', () => {
    const html = renderHtml(composeReport(sampleReport))
    for (const [place, path] of [
      ['I.1', 'I.1/narrative'],
      ['II.3', 'II.3/exemplary-models'],
      ['II.5', 'II.5/answer'],
      ['IV', 'IV/recommendations/r1'],
    ])
      expect(html).toContain(`data-place="${place}" data-path="${path}"`)
    for (const path of [
      'letter/title',
      'letter/number',
      'letter/opening',
      'letter/closing',
      'letter/signer',
      'II.4/commendations/r2',
    ])
      expect(html).toContain(`data-path="${path}"`)
  })

  it('names the column in every cell, so that a telephone can show a row as a card', () => {
    const html = renderHtml(composeReport(sampleReport))
    const labels = (cells: string, tag: string) =>
      Array.from(
        cells.matchAll(new RegExp(`<${tag}\\b[^>]*>`, 'gu')),
        ([cell]) => /data-label="([^"]*)"/u.exec(cell)?.[1],
      )
    const tables = Array.from(html.matchAll(/<table.*?<\/table>/gu), ([table]) => table)
    expect(tables).toHaveLength(5)
    for (const table of tables) {
      const headers = Array.from(table.matchAll(/<th\b[^>]*>([^<]*)</gu), ([, header]) => header)
      for (const [row] of table.split('</thead>')[1]?.matchAll(/<tr.*?<\/tr>/gu) ?? [])
        expect(labels(row, 'td')).toEqual(headers)
    }
  })

  it('shows what prints: the style sheet has the numbers of the layout', () => {
    expect(rule('.letter')).toContain(`--letter-first-line: ${paragraph.firstLine}mm`)
    expect(rule('.letter')).toContain(`--letter-gap: ${paragraph.gap}pt`)
    expect(rule('.letter')).toContain(`--letter-line: ${(singleLine * paragraph.lines).toFixed(3)}`)
    expect(rule('.letter')).toContain(`font-size: ${sizes.body}pt`)
    for (const side of ['top', 'bottom', 'left', 'right'] as const)
      expect(rule('.letter')).toContain(`--letter-${side}: ${page[side]}mm`)
    for (const [selector, size] of [
      ['.letter-superior', sizes.superior],
      ['.letter-issuing', sizes.issuer],
      ['.letter-nation-name', sizes.nation],
      ['.letter-motto', sizes.motto],
      ['.letter-date', sizes.placeAndDate],
      ['.letter-table', sizes.bodyTable],
      ['.letter-annex .letter-table', sizes.annexTable],
      ['.letter-recipients p', sizes.recipients],
      ['.letter-recipients-title', sizes.recipientsTitle],
    ] as const)
      expect(css).toMatch(
        new RegExp(
          `${selector.replaceAll('.', '\\.')}[^{}]*\\{[^}]*font-size: (?:var\\(--letter-table-size, )?${size}pt`,
          'u',
        ),
      )
    expect(rule('.letter-signer')).toContain(`margin-top: ${signatureRoom}pt`)
    expect(rule('.letter-page')).toContain(`width: ${page.width}mm`)
  })
})
