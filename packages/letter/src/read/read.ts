import type { LetterJson } from '@thidua/schema/letter-json'
import type { Source } from '../model/source-block.ts'
import { checkRecognised } from './check-recognised.ts'
import { blankLetter } from './recognise/form/blank-letter.ts'
import { recognise } from './recognise/recognise.ts'
import { type Format, sniff } from './sniff.ts'
import { limits } from './source/limits.ts'
import { Scanned, Unreadable } from './source/unreadable.ts'

/**
 * Reads a letter from a file: .docx, .pdf with a text layer, .txt or .html. Never throws for what a file
 * holds: a file that cannot be read gives kind `unreadable` with the reason in Vietnamese.
 */
export async function read(bytes: Uint8Array, name: string): Promise<LetterJson> {
  try {
    const source = await readSource(bytes, name)
    const recognised = recognise(source)
    return { ...recognised.letter, slips: checkRecognised(recognised, source.marks) }
  } catch (error) {
    if (error instanceof Scanned) return { ...blankLetter, kind: 'scan', reason: error.message }
    if (error instanceof Unreadable) return { ...blankLetter, kind: 'unreadable', reason: error.message }
    throw error
  }
}

/** The file taken apart into paragraphs and tables. Format readers are loaded when first needed. */
async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
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
