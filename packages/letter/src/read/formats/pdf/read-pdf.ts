import { getDocumentProxy } from 'unpdf'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { isGarbled } from '../../../characters/vietnamese-share.ts'
import { blockText, type Source } from '../../../model/source-block.ts'
import { decomposedWords } from '../../source/decomposed-words.ts'
import { healSentences } from '../../source/heal-sentences.ts'
import { limits } from '../../source/limits.ts'
import { Scanned, Unreadable } from '../../source/unreadable.ts'
import { tooLong, withinLimits } from '../../source/within-limits.ts'
import type { PdfPage } from './items/pdf-item.ts'
import { pageItems } from './page-items.ts'
import { pdfLines } from './pdf-lines.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'

/** Fewer letters a page than this is no text layer but a stamp or a page number. */
const lettersAPage = 20

const garbled =
  'Tệp PDF không cho biết chữ của phông (chép ra cũng thành ký tự lạ): hãy dùng tệp Word hoặc xuất lại PDF từ Word.'

/** Reads the text layer of a PDF by position and, where it is tagged, by its structure. Scripts in it never run. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const pdf = await open(bytes)
  try {
    if (pdf.numPages > limits.pages) throw new Unreadable(`Tệp PDF dài hơn ${limits.pages} trang.`)
    const pages = await allPages(pdf)
    const items = pages.flatMap((page) => page.items)
    const text = items.map((item) => item.text).join(' ')
    const letters = text.match(/\p{L}/gu)?.length ?? 0
    const unknown = text.match(/[\ue000-\uf8ff\ufffd]/gu)?.length ?? 0
    if (letters < lettersAPage * pages.length || unknown > letters)
      throw new Scanned('Tệp PDF là ảnh quét, không có lớp chữ: hãy dùng tệp Word hoặc PDF xuất từ Word.')
    if (text.length > limits.characters * 2) throw new Unreadable(tooLong)
    const blocks = pdfParagraphs(pdfLines(pages), items)
    if (isGarbled(blocks.map(blockText).join('\n'))) throw new Unreadable(garbled)
    const healed = healSentences(withinLimits(blocks))
    return {
      blocks: healed.blocks,
      notes: [],
      marks: { decomposed: decomposedWords(text), strayAsterisks: [], brokenSentences: healed.broken },
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // pdf.js takes the buffer over, so that it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(
      locked ? 'Tệp PDF có mật khẩu: hãy bỏ mật khẩu rồi lưu lại.' : 'Tệp PDF bị hỏng hoặc tải về chưa đủ.',
    )
  }
}

async function allPages(pdf: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = []
  try {
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageItems(pdf, number))
  } catch {
    throw new Unreadable('Tệp PDF bị hỏng hoặc tải về chưa đủ.')
  }
  return pages
}
