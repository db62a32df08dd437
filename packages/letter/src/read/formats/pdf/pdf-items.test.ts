import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { pageItems } from './pdf-items.ts'
import { lineText, pdfLines } from './pdf-lines.ts'

/** A page of one content stream with two of the fonts that every reader has. */
function pdf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier>>',
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

  it('follows text operators and nested matrices', async () => {
    const content =
      'q 1 0 0 1 50 20 cm BT /F1 10 Tf 14 TL 1 Tc 50 680 Td (ab) Tj T* [(x) -700 (y)] TJ 1 0 0 1 57 666 Tm (z) Tj ET Q BT /F1 10 Tf 100 650 Td (end) Tj ET'
    expect((await lines(content)).map(([text]) => text)).toEqual(['ab', 'xzy', 'end'])
  })
})
