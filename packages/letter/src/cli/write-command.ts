import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type LetterJson, letterJsonShape } from '@thidua/schema/letter-json'
import { composeLetterJson } from '../compose/compose-letter-json.ts'
import type { LetterDocument } from '../model/letter-document.ts'

const usage = 'letter write FILE.json --format docx|pdf|html --out PATH'

/** Each format loads its own renderer only. */
const formats: Readonly<Record<string, (letter: LetterDocument) => Promise<Uint8Array | string>>> = {
  docx: async (letter) => (await import('../render/docx/render-docx.ts')).renderDocx([letter]),
  pdf: async (letter) => {
    const { renderPdf, unprintableIn } = await import('../render/typst/render-pdf.ts')
    const missing = unprintableIn(letter)
    if (missing.length > 0)
      process.stderr.write(`Phông chữ của PDF không có các ký tự sau, sẽ in thành ô trống: ${missing.join(' ')}\n`)
    return renderPdf(letter)
  },
  html: async (letter) => {
    const { renderHtmlPage } = await import('../render/html/render-html.ts')
    const { letterCss } = await import('../render/html/style-sheets.ts')
    return renderHtmlPage(letter, letterCss())
  },
}

/**
 * `letter write`: writes the letter of a JSON file. Gives the exit code: 0 when the letter is written,
 * 1 when the JSON is no report (one line on the error stream says why), 2 for wrong use. Characters that the PDF's font
 * lacks are told on the error stream.
 */
export async function writeCommand(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (asked === null) return fail(2, usage)
  let text: string
  try {
    text = await readFile(asked.path, 'utf8')
  } catch {
    return fail(2, `Không mở được tệp ${asked.path}.`)
  }
  const json = readLetter(text)
  if (typeof json === 'string') return fail(1, json)
  const printed = await asked.render(composeLetterJson(json))
  try {
    await writeFile(asked.out, printed)
  } catch {
    return fail(2, `Không ghi được tệp ${asked.out}.`)
  }
  return 0
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, out: { type: 'string' } },
    })
    const [path, ...more] = positionals
    const render = formats[values.format ?? '']
    return path !== undefined && more.length === 0 && render && values.out ? { path, render, out: values.out } : null
  } catch {
    return null
  }
}

/** The letter, or why it is none. */
function readLetter(text: string): LetterJson | string {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch {
    return 'Tệp không phải JSON hợp lệ.'
  }
  const parsed = letterJsonShape.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return `JSON không đúng mẫu của báo cáo: ${issue?.path.join('.') ?? ''} (${issue?.message ?? ''}).`
  }
  return parsed.data.kind === 'report'
    ? parsed.data
    : `JSON có kind “${parsed.data.kind}”: chỉ viết được báo cáo (report).`
}

const fail = (code: 1 | 2, why: string): 1 | 2 => {
  process.stderr.write(`${why}\n`)
  return code
}
