import { growsTooFast } from '@thidua/schema/fixtures/grows-too-fast'
import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { handMadeWorkbook, sheetXml } from '../fixtures/hand-made-workbook.ts'
import { readSheets } from './read-sheets.ts'

/** Text of that length made of a piece. */
const of = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length))

const csv = (typed: string) => readSheets(strToU8(typed), 'a.csv')
const latin = (typed: string) => readSheets(new Uint8Array(Buffer.from(typed, 'latin1')), 'a.csv')
const sheet = (xml: string) => readSheets(handMadeWorkbook({ sheets: [{ xml }], level: 0 }), 'a.xlsx')

const worst: readonly [name: string, work: (length: number) => unknown][] = [
  ['words with blanks between', (n) => csv(of(`${of('xy ', 30_000)}\u00a0\n`, n))],
  ['blanks', (n) => csv(`a;${of(' ', n)}b`)],
  ['quotes', (n) => csv(of('"', n))],
  ['quotes within', (n) => csv(`"${of('""', n)}"`)],
  ['an open quote', (n) => csv(`a;b\n"${of('a;b\n', n)}`)],
  ['marks of tones', (n) => csv(of('a\u0323\u0301', n))],
  ['shapeless letters', (n) => csv(of('\u200b', n))],
  ['lines', (n) => csv(of('a\n', Math.min(n, 40_000)))],
  ['blank lines', (n) => csv(of('\n', n))],
  ['TCVN3', (n) => latin(of('Së Néi vô;', n / 3).replaceAll(/(.{300})/gu, '$1\n'))],
  ['odd letters without words', (n) => latin(of('·', n))],
  ['capitals', (n) => latin(of('QU¶NG', n))],
  ['elements that nobody knows', (n) => sheet(sheetXml(of('<x/>', n)))],
  ['attributes', (n) => sheet(sheetXml(`<row ${Array.from({ length: n / 8 }, (_, at) => `a${at}="1"`).join(' ')}/>`))],
  ['empty cells', (n) => sheet(sheetXml(of('<row><c/></row>', n)))],
  ['ends without a beginning', (n) => sheet(sheetXml(of('</x>', n)))],
  ['a comment', (n) => sheet(sheetXml(`<!--${of('-', n)}`))],
  ['an element that never ends', (n) => sheet(sheetXml(of('<', n)))],
  ['entities', (n) => sheet(sheetXml(`<row><c t="str"><v>${of('&amp;&#1;&', n)}</v></c></row>`))],
  ['escapes', (n) => sheet(sheetXml(of('<row><c t="str"><v>_x0041_x0_x</v></c></row>', n)))],
  ['merged areas', (n) => sheet(sheetXml('<row><c><v>1</v></c></row>', of('<mergeCell ref="A1:A9"/>', n)))],
]

it.each(worst)('reads %s in proportion to their length', async (_, work) => {
  expect(await growsTooFast(work)).toBeNull()
})
