import { rowsOf as kindOf } from '@thidua/schema/outline/rows/registry'
import { describe, expect, it } from 'vitest'
import { columnsOf, rowsOfTable } from './rows-of-table.ts'
import { tableOf } from './table-of.ts'

const rowsOf = (clip: Parameters<typeof tableOf>[0]) => {
  const table = tableOf(clip)
  const { columns, head } = columnsOf(kindOf('plans'), table)
  return rowsOfTable(table, columns, head)
}
const two = [
  { type: 'Quyết định', number: '769/QĐ-UBND', issuedOn: '17/6/2022', issuer: 'UBND tỉnh' },
  { type: 'Kế hoạch', number: '12/KH-SDTTG', issuedOn: '05/01/2023' },
]

describe('rows pasted from a spreadsheet', () => {
  it('are known by the words of the head, in any order and with a running number', () => {
    const text =
      'STT\tSố, ký hiệu\tNgày ban hành\tLoại văn bản\tNơi ban hành\tGhi chú\r\n1\t769/QĐ-UBND\t17/6/2022\tQuyết định\tUBND tỉnh\tx\r\n2\t12/KH-SDTTG\t05/01/2023\tKế hoạch\t\t\r\n'
    expect(rowsOf({ html: '', text })).toEqual(two)
  })

  it('go one column after the other where nothing names them', () => {
    const text = 'Quyết định\t769/QĐ-UBND\t17/6/2022\tUBND tỉnh\nKế hoạch\t12/KH-SDTTG\t05/01/2023\t'
    expect(rowsOf({ html: '', text })).toEqual(two)
    const numbered = text.replace(/^/u, '1\t').replace('\n', '\n2\t')
    expect(rowsOf({ html: '', text: numbered })).toEqual(two)
  })

  it('come from a table of Word with its spans, and from quoted cells of several lines', () => {
    const html =
      '<html><body><!--StartFragment--><table><tr><td colspan=2>Quyết định</td><td><p>17/6/2022</p></td></tr></table><!--EndFragment--></body></html>'
    expect(tableOf({ html, text: '' })).toEqual([['Quyết định', '', '17/6/2022']])
    expect(tableOf({ html: '', text: 'a\t"dòng ""một""\nhai"\tc' })).toEqual([['a', 'dòng "một" hai', 'c']])
  })

  it.each([
    { html: '', text: 'Một câu không có bảng nào.' },
    { html: '<p>Không có bảng</p>', text: '' },
    { html: '<table></table>', text: '\t\t\n\t' },
  ])('are none in %j', (clip) => expect(tableOf(clip)).toEqual([]))
})
