import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../compose/compose-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderDocx } from '../render/docx/render-docx.ts'
import { docxParagraphs } from './docx-paragraphs.ts'
import { compareParagraphs, compareWithPrinted, paragraphPrints } from './paragraph-prints.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const seal = 'a'.repeat(64)

describe('the paragraphs of a Word file', () => {
  it('are told from those of the sealed letter, and only the file’s own words are', async () => {
    const paragraphs = docxParagraphs(await renderDocx([composeReport(sampleReport)])) ?? []
    expect(paragraphs.length).toBeGreaterThan(40)
    const prints = paragraphPrints(paragraphs, seal, hash)
    expect(compareParagraphs(paragraphs, prints, seal, hash)).toEqual({ foreign: [], missing: 0 })
    const at = paragraphs.findIndex((words) => words.includes('17 công chức'))
    const changed = paragraphs.with(at, (paragraphs[at] ?? '').replace('17', '71'))
    expect(compareParagraphs(changed, prints, seal, hash)).toEqual({ foreign: [changed[at]], missing: 1 })
    expect(compareParagraphs(paragraphs.toSpliced(at, 1), prints, seal, hash)).toEqual({ foreign: [], missing: 1 })
    expect(compareParagraphs([...paragraphs, paragraphs[at] ?? ''], prints, seal, hash).foreign).toEqual([
      paragraphs[at],
    ])
  })

  it('are those of the printed file that is nearest, whichever release printed it', () => {
    const printed = [
      ['Số: 05/BC-SNV', 'Như nhau'],
      ['Số: 5/BC-SNV', 'Như nhau'],
    ].map((words) => paragraphPrints(words, seal, hash))
    const compare = (...words: string[]) => compareWithPrinted(words, printed, seal, hash)
    expect(compare('Số: 5/BC-SNV', 'Như nhau')).toEqual({ foreign: [], missing: 0 })
    expect(compare('Số: 05/BC-SNV', 'Như nhau')).toEqual({ foreign: [], missing: 0 })
    expect(compare('Số: 5/BC-SNV', 'Khác')).toEqual({ foreign: ['Khác'], missing: 1 })
    expect(compareWithPrinted(['Như nhau'], [], seal, hash)).toBeNull()
  })

  it('are the same whatever runs and wrappers a program cuts them into', () => {
    const file = (body: string) =>
      zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) })
    expect(
      docxParagraphs(
        file(
          '<w:p w:rsidR="1"><w:pPr/><w:r><w:t xml:space="preserve">Sở &amp; </w:t></w:r><w:ins><w:r><w:t>ban</w:t><w:tab/><w:t>&#273;&#xe3;</w:t></w:r></w:ins></w:p><w:p/><w:p></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        ),
      ),
    ).toEqual(['Sở & ban đã', '1'])
    expect(docxParagraphs(new Uint8Array([1, 2, 3]))).toBeNull()
    expect(docxParagraphs(zipSync({ 'a.txt': strToU8('a') }))).toBeNull()
  })

  it('of a file that was made to keep its reader busy are gone through once', () => {
    const file = (text: string) => zipSync({ 'word/document.xml': strToU8(text) })
    expect(docxParagraphs(file('<'.repeat(2_000_000)))).toEqual([])
    expect(docxParagraphs(file('<w:p '.repeat(400_000)))).toEqual([])
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, nth) => [`${nth}`, new Uint8Array()]))
    expect(docxParagraphs(zipSync({ ...many, 'word/document.xml': strToU8('<w:p/>') }))).toBeNull()
    expect(docxParagraphs(file('<w:p/>'))).toEqual([])
  })
})
