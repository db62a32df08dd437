import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFile } from '../example/csv-file.ts'
import { firstTable, refusalOf } from '../fixtures/read-cells.ts'
import { fromTcvn3 } from './letters/tcvn3.ts'
import { readSheets } from './read-sheets.ts'

const text =
  'Mã;Tên cơ quan;Địa danh\r\nSNV;Sở Nội vụ tỉnh Quảng Ngãi;Quảng Ngãi\r\nXDT;Ủy ban nhân dân xã Đặng Thùy Trâm;Đặng Thùy Trâm\r\n'
const expected = [
  ['Mã', 'Tên cơ quan', 'Địa danh'],
  ['SNV', 'Sở Nội vụ tỉnh Quảng Ngãi', 'Quảng Ngãi'],
  ['XDT', 'Ủy ban nhân dân xã Đặng Thùy Trâm', 'Đặng Thùy Trâm'],
]
const rowsOf = (bytes: Uint8Array | string) => firstTable(bytes, 'a.csv').rows.map(({ cells }) => cells)
const latin1 = (letters: string) => new Uint8Array(Buffer.from(letters, 'latin1'))

/** Text in Windows-1258, whose tones are characters of their own. */
function asWindows1258(letters: string): Uint8Array {
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [new TextDecoder('windows-1258').decode(new Uint8Array([code])), code]),
  )
  const apart = letters.normalize('NFC').replace(/./gsu, (letter) => {
    if (codes.has(letter)) return letter
    const [, base = '', tone = ''] =
      /^(.*?)([\u0300\u0301\u0303\u0309\u0323])(.*)$/u.exec(letter.normalize('NFD')) ?? []
    return (base + letter.normalize('NFD').slice(base.length + 1)).normalize('NFC') + tone
  })
  return new Uint8Array(Array.from(apart, (letter) => codes.get(letter) ?? 0x3f))
}

describe('a text file', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\ufeff${text.normalize('NFD')}`)],
    ['utf-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['utf-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
    ['windows-1258', asWindows1258(text)],
  ])('reads as %s', (encoding, bytes) => {
    expect(rowsOf(bytes)).toEqual(expected)
    expect(readSheets(bytes, 'a.csv')).toMatchObject({ encoding })
  })

  it('reads as TCVN3, from bytes and where a program took the bytes for letters', () => {
    const old =
      'M·;Tªn c¬ quan\r\nSNV;Së Néi vô tØnh Qu¶ng Ng·i\r\nSL§;Së Lao ®éng - Th\u00ad¬ng binh\r\nUB;UBND TØNH QU¶NG NG·I'
    const read = [
      ['Mã', 'Tên cơ quan'],
      ['SNV', 'Sở Nội vụ tỉnh Quảng Ngãi'],
      ['SLĐ', 'Sở Lao động - Thương binh'],
      ['UB', 'UBND TỈNH QUẢNG NGÃI'],
    ]
    expect(rowsOf(latin1(old))).toEqual(read)
    expect(rowsOf(old)).toEqual(read)
    expect(readSheets(latin1(old), 'a.csv')).toMatchObject({ encoding: 'tcvn3' })
  })

  it.each([
    ['§ç ThÞ Èn', 'Đỗ Thị Ẩn'],
    ['Lª û Lan', 'Lê Ỷ Lan'],
    ['x· û La', 'xã ỷ La'],
    ['§åi Èn nóp', 'Đồi ẩn núp'],
  ])('gives the words of a name the capitals that TCVN3 has not: %s', (old, name) => {
    expect(fromTcvn3(old)).toBe(name)
  })

  it('knows every letter of TCVN3', () => {
    const bytes = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code + 128))
    const small = new Set(bytes.map(fromTcvn3).filter((letter) => /^[^\u0000-\u00a0]$/u.test(letter)))
    const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
    const all = vowels.flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    )
    expect([...all, 'đ', ...'ĂÂÊÔƠƯĐ'].filter((letter) => /[^\p{ASCII}]/u.test(letter) && !small.has(letter))).toEqual(
      [],
    )
    expect(['\u00b5', '\u00c6', '\u00ad', '\u00ae', '\u00f9', '\u00fe'].map(fromTcvn3)).toEqual([
      'à',
      'ặ',
      'ư',
      'đ',
      'ự',
      'ỵ',
    ])
  })

  it('of foreign letters keeps them', () => {
    expect(rowsOf('a;Müller và São Paulo\nb;25 µm')).toEqual([
      ['a', 'Müller và São Paulo'],
      ['b', '25 µm'],
    ])
    expect(refusalOf(latin1('a;M\u00fcller;Stra\u00dfe'), 'a.csv')).toBe('unknownEncoding')
  })

  it.each([
    ['semicolons', 'a;b,c\nd;e'],
    ['commas', 'a,"b,c"\nd,e'],
    ['tabs', 'a\tb,c\nd\te'],
    ['what it says itself', 'sep=|\na|b,c\nd|e'],
  ])('is parted by %s', (_, typed) => {
    expect(rowsOf(typed)).toEqual([
      ['a', 'b,c'],
      ['d', 'e'],
    ])
  })

  it('numbers rows as a spreadsheet program does, blank and broken lines counted so', () => {
    const table = firstTable('a;b\r\n\r\n"một\r\nhai";"nói ""ba"""\r\n;\r\nc', 'a.csv')
    expect(table.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, 'một\nhai', 'nói "ba"'],
      [5, 'c'],
    ])
    expect(firstTable('sep=;\na;b', 'a.csv').rows[0]?.number).toBe(2)
  })

  it.each([
    ['a quote that never ends', 'a;b\n"c;d\ne', 'quoteLeftOpen'],
    ['a web page under its name', '<html><table><tr><td>a</td></tr></table>', 'webPage'],
    ['bytes', 'a\u0000\u0001b', 'noSpreadsheet'],
    ['blank lines', '\r\n ; \r\n', 'nothingInIt'],
    ['too many columns', `${';'.repeat(60)}x`, 'tooManyColumns'],
    ['too many rows', 'a;b\n'.repeat(20_031), 'tooManyRows'],
  ])('is refused for %s', (_, typed, key) => {
    expect(refusalOf(typed, 'a.csv')).toBe(key)
  })

  it('comes back as it was written, under a header', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aơ;,"\n\t 1') }).map((typed) => `x${typed}x`)
    const header = ['Mã', 'Tên', 'Loại']
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
        const clean = (typed: string) =>
          typed
            .split('\n')
            .map((line) => line.replace(/[\t ]+/gu, ' ').trim())
            .filter(Boolean)
            .join('\n')
        expect(rowsOf(csvFile([header, ...rows]))).toEqual([header, ...rows.map((row) => row.map(clean))])
      }),
    )
  })

  it('is parted by what its lines hold equally often', () => {
    expect(rowsOf('Khối, cụm;Tên\nK1, C1, C2;Sở\nK2,C1;Sở')[0]).toEqual(['Khối, cụm', 'Tên'])
    expect(rowsOf('một, hai')).toEqual([['một', 'hai']])
    expect(rowsOf('"a;b",c')).toEqual([['a;b', 'c']])
  })
})

describe('a file in VNI', () => {
  // `VNI-Times`: a vowel, and the mark over it as a character of its own.
  const old =
    'Mã;Tên đơn vị\nSNV;ÑAÛNG UÛY XAÕ\nX1;UÛy ban nhaân daân xaõ Ñoàng Vaên\nX2;Sôû Noäi vuï tænh Quaûng Ngaõi\n'.replace(
      'Mã;Tên đơn vị',
      'Maõ;Teân ñôn vò',
    )

  it('is read, from bytes and where a program took the bytes for letters', () => {
    const words = [
      ['Mã', 'Tên đơn vị'],
      ['SNV', 'ĐẢNG ỦY XÃ'],
      ['X1', 'Ủy ban nhân dân xã Đồng Văn'],
      ['X2', 'Sở Nội vụ tỉnh Quảng Ngãi'],
    ]
    for (const bytes of [new Uint8Array(Buffer.from(old, 'latin1')), new TextEncoder().encode(old)]) {
      const read = readSheets(bytes, 'a.csv')
      expect(read).toMatchObject({ encoding: 'vni' })
      expect(read.kind === 'read' ? read.tables[0]?.rows.map(({ cells }) => cells) : read).toEqual(words)
    }
  })
})
