import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../model/source-block.ts'
import { pageItems } from './page-items.ts'
import { lineText } from './pdf-line.ts'
import { pdfLines } from './pdf-lines.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'

/** A page of one content stream with two of the fonts that every reader has. */
function pdf(content: string, font = 'Courier'): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type1/BaseFont/${font}/Encoding/WinAnsiEncoding>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold>>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return new TextEncoder().encode(
    `${file}xref\n0 7\n0000000000 65535 f \n${table}trailer<</Size 7/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
  )
}

const blocks = async (content: string, font?: string) => {
  const page = await pageItems(await getDocumentProxy(pdf(content, font), { verbosity: 0 }), 1)
  return pdfParagraphs(pdfLines([page]), page.items).map(blockText)
}

const lines = async (content: string) => {
  const page = await pageItems(await getDocumentProxy(pdf(content), { verbosity: 0 }), 1)
  return pdfLines([page]).map((line) => [lineText(line), line.bold])
}

describe('the text of a page', () => {
  it('is read in the order of its places, not of its drawing', async () => {
    expect(await lines('BT /F1 10 Tf 100 680 Td (second) Tj ET BT /F2 10 Tf 100 700 Td (first) Tj ET')).toEqual([
      ['first', true],
      ['second', false],
    ])
  })

  it('is put together where a second font fills the gaps of the first', async () => {
    // Courier's letters are 6 points wide at 10: "c_ng v_n" leaves room for two letters drawn afterwards.
    const gaps = '[(c) -600 (ng v) -600 (n)] TJ'
    const fillings = '1 0 0 1 106 700 Tm [(o) -2400 (a)] TJ'
    expect(await lines(`BT /F1 10 Tf 100 700 Td ${gaps} 1 0 0 1 100 700 Tm ${fillings} ET`)).toEqual([
      ['cong van', false],
    ])
  })

  it('keeps words apart between which a pair of letters draws its blank narrow', async () => {
    expect(await lines('BT /F1 10 Tf 100 700 Td [(THANH UY ) 450 (AN HAI)] TJ ET')).toEqual([
      ['THANH UY AN HAI', false],
    ])
  })

  it('follows text operators and nested matrices', async () => {
    const content =
      'q 1 0 0 1 50 20 cm BT /F1 10 Tf 14 TL 1 Tc 50 680 Td (ab) Tj T* [(x) -700 (y)] TJ 1 0 0 1 57 666 Tm (z) Tj ET Q BT /F1 10 Tf 100 650 Td (end) Tj ET'
    expect((await lines(content)).map(([text]) => text)).toEqual(['ab', 'xzy', 'end'])
  })

  it('that is drawn twice to look bold is there once, and bold', async () => {
    const twice = '(Bao cao) Tj 1 0 0 1 100.3 700 Tm (Bao cao) Tj'
    expect(await lines(`BT /F1 10 Tf 1 0 0 1 100 700 Tm ${twice} 1 0 0 1 100 680 Tm (tong ket) Tj ET`)).toEqual([
      ['Bao cao', true],
      ['tong ket', false],
    ])
  })

  it.each([
    ['upwards', '0 1 -1 0', '120 100', '140 100'],
    ['downwards', '0 -1 1 0', '140 700', '120 700'],
    ['upside down', '-1 0 0 -1', '500 120', '500 140'],
  ])('that runs %s is read as it is held to be read', async (_, turn, first, second) => {
    const content = `BT /F1 10 Tf ${turn} ${second} Tm (second line) Tj ${turn} ${first} Tm (first line) Tj ET`
    expect((await lines(content)).map(([text]) => text)).toEqual(['first line', 'second line'])
  })

  it('in an old Vietnamese font is read in Unicode, soft hyphens being letters', async () => {
    // "Đường tỉnh" and "Bằng khen" in TCVN3; octal 255 is the soft hyphen, its `ư`.
    const content = 'BT /F1 10 Tf 100 700 Td (\\247\\255\\352ng t\\330nh) Tj 0 -40 Td (B\\273ng khen) Tj ET'
    expect(await blocks(content, '.VnTime')).toEqual(['Đường tỉnh Bằng khen'])
    expect(await blocks(content, '.VnTimeH')).toEqual(['ĐƯỜNG TỈNH BẰNG KHEN'])
  })
})

describe('a table that rules draw', () => {
  const text = (x: number, y: number, words: string) => `1 0 0 1 ${x} ${y} Tm (${words}) Tj `
  const cells = [
    text(105, 685, 'TT') + text(155, 685, 'Ten tap the,'),
    text(155, 673, 'ca nhan') + text(305, 685, 'Hinh thuc'),
    text(105, 645, '1') + text(155, 645, 'Phong'),
    text(155, 633, 'Quan ly') + text(305, 645, 'Bang khen') + text(305, 605, 'Giay khen'),
    text(105, 605, '2') + text(155, 605, 'Ong Khoi'),
  ].join('')
  const strokes = (xs: readonly number[], ys: readonly number[]) =>
    [
      ...xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S`),
      ...ys.map((y) => `${xs[0]} ${y} m ${xs.at(-1)} ${y} l S`),
    ].join(' ')
  const boxes = (xs: readonly number[], ys: readonly number[]) =>
    xs
      .slice(1)
      .flatMap((x, column) =>
        ys.slice(1).map((y, row) => [xs[column] ?? 0, y, x - (xs[column] ?? 0), (ys[row] ?? 0) - y]),
      )
      .map(
        ([x = 0, y = 0, w = 0, h = 0]) =>
          `${x} ${y} ${w} .5 re ${x} ${y + h} ${w} .5 re ${x} ${y} .5 ${h} re ${x + w} ${y} .5 ${h} re f`,
      )
      .join(' ')
  const [xs, ys] = [
    [100, 150, 300, 450],
    [700, 660, 620, 590],
  ]
  const table = 'TT\tTen tap the, ca nhan\tHinh thuc\n1\tPhong Quan ly\tBang khen\n2\tOng Khoi\tGiay khen'

  it.each([
    ['lines', strokes(xs, ys)],
    ['thin boxes, as Word does', boxes(xs, ys)],
  ])('by %s is read cell by cell, wrapped or not', async (_, drawn) => {
    expect(
      await blocks(`BT /F1 10 Tf ${text(100, 740, 'Before')}${text(100, 560, 'After')}${cells} ET ${drawn}`),
    ).toEqual(['Before', table, 'After'])
  })

  it('has a merged cell where no line parts two', async () => {
    const drawn = strokes([100, 150, 450], [700, 660, 620, 590])
    expect(await blocks(`BT /F1 10 Tf ${cells} ET ${drawn} 300 660 m 300 590 l S`)).toEqual([
      'TT\tTen tap the, Hinh thuc ca nhan\t\n1\tPhong Quan ly\tBang khen\n2\tOng Khoi\tGiay khen',
    ])
  })

  it('is none where lines only underline or frame', async () => {
    const drawn = '100 690 m 300 690 l S 100 640 m 300 640 l S 90 580 400 140 re S'
    const words = text(105, 695, 'Heading') + text(105, 645, 'and more')
    expect(await blocks(`BT /F1 10 Tf ${words} ET ${drawn}`)).toEqual(['Heading and more'])
  })
})
