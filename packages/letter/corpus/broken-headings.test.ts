import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { breaksOf, brokenLetter, type LetterLine, longHeadings } from './broken-headings.ts'
import { buildDocx } from './build-docx.ts'
import { buildPdf } from './build-pdf.ts'

const typst = (text: string): string => text.replace(/([#$*_\\@<>`"-])/gu, '\\$1').replace(/^(\d+)\./u, '$1\\.')

/** A letter's lines as a file; of a slow format every so many breaks only. */
const formats: readonly {
  readonly name: string
  readonly every: number
  readonly make: (lines: readonly LetterLine[]) => readonly [Uint8Array, string]
}[] = [
  {
    name: 'a text',
    every: 1,
    make: (lines) => [new TextEncoder().encode(lines.map(({ text }) => text).join('\n')), 'a.txt'],
  },
  {
    name: 'a Word file, headings in bold',
    every: 1,
    make: (lines) => [
      buildDocx(lines.map(({ text, heading }) => (heading ? `@b ${text}` : text)).join('\n')),
      'a.docx',
    ],
  },
  {
    name: 'a Word file without bold',
    every: 1,
    make: (lines) => [buildDocx(lines.map(({ text }) => text).join('\n')), 'a.docx'],
  },
  {
    name: 'a PDF',
    every: 6,
    make: (lines) => [
      buildPdf(lines.map(({ text, heading }) => (heading ? `#strong[${typst(text)}]` : typst(text))).join('\n\n')),
      'a.pdf',
    ],
  },
]

describe('a long heading that is broken by Enter', () => {
  it.each(formats)('is one heading again in $name, and nothing is lost', async ({ every, make }) => {
    for (const heading of longHeadings)
      for (const parts of breaksOf(heading.words).filter(({ length }, at) => length > 2 || at % every === 0)) {
        const { lines, texts } = brokenLetter(heading, parts)
        const { sections, unplaced } = await read(...make(lines))
        const own = sections.find(({ place }) => place === heading.place)
        expect([parts, own?.heading]).toEqual([parts, heading.words])
        for (const { place, text } of sections)
          if (place in texts) expect([parts, place, text]).toEqual([parts, place, texts[place]])
        expect([parts, unplaced]).toEqual([parts, []])
      }
  })

  it.each([
    ['1. Công tác triển khai', 'Phong trào thi đua được phát động ngày 01/3/2022.'],
    ['1. Công tác triển khai', 'Phong trào thi đua được phát động sâu rộng'],
    ['4. Công tác khen thưởng', 'Khen thưởng 12 tập thể'],
    ['5. Công tác kiểm tra, giám sát', 'Kiểm tra, giám sát:'],
    ['3. Điển hình tiên tiến', 'Điển hình tiên tiến: thôn Bàu Đá.'],
    ['3. Điển hình, mô hình hay đang tồn tại', 'Vốn vay còn thấp'],
  ])('is not what it looks like where text begins with its words: %s | %s', async (heading, text) => {
    const lines = [
      ...['BÁO CÁO', 'Sơ kết Phong trào thi đua “Ngõ sạch nhà xanh” giai đoạn 2021-2025'],
      ...['II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA', heading, text, 'Nhân dân hưởng ứng.'],
      ...['III. ĐÁNH GIÁ CHUNG', 'Tốt.', 'IV. ĐỀ XUẤT, KIẾN NGHỊ', 'Không.'],
    ]
    const { sections } = await read(new TextEncoder().encode(lines.join('\n')), 'a.txt')
    const own = sections.find(({ place }) => place === `II.${heading.charAt(0)}`)
    expect(own).toMatchObject({ heading: heading.slice(3), answer: 'content', text: `${text}\nNhân dân hưởng ứng.` })
  })
})
