import type { Source } from '../model/source-block.ts'
import { type Format, sniff } from './sniff.ts'
import { limits } from './source/limits.ts'
import { Unreadable } from './source/unreadable.ts'

/** A file taken apart into paragraphs and tables. Format readers are loaded when first needed. Throws `Unreadable` or `Scanned`. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  if (bytes.length > limits.fileBytes) throw new Unreadable('Tệp lớn hơn 50 MB: hãy bỏ bớt ảnh rồi lưu lại.')
  const source = await formatReaders[sniff(bytes, name)](bytes)
  const words = source.blocks.some(
    (block) => block.kind === 'table' || block.runs.some((run) => /[\p{L}\d]/u.test(run.text)),
  )
  if (!words) throw new Unreadable('Tệp không có chữ nào.')
  return source
}

const formatReaders: Record<Format, (bytes: Uint8Array) => Promise<Source>> = {
  docx: async (bytes) => (await import('./formats/docx/read-docx.ts')).readDocx(bytes),
  doc: async (bytes) => (await import('./formats/doc/read-doc.ts')).readDoc(bytes),
  odt: async (bytes) => (await import('./formats/odt/read-odt.ts')).readOdt(bytes),
  rtf: async (bytes) => (await import('./formats/rtf/read-rtf.ts')).readRtf(bytes),
  pdf: async (bytes) => (await import('./formats/pdf/read-pdf.ts')).readPdf(bytes),
  html: async (bytes) => (await import('./formats/html/read-html.ts')).readHtml(bytes),
  text: async (bytes) => {
    const [{ decodeText }, { readText }] = await Promise.all([
      import('./formats/text/decode-text.ts'),
      import('./formats/text/read-text.ts'),
    ])
    return readText(decodeText(bytes))
  },
}
