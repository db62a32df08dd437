import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildDocx } from './build-docx.ts'
import { buildPdf } from './build-pdf.ts'

/** A letter of the corpus: the file as a person would have it, and where its expected JSON stands. */
export interface CorpusLetter {
  readonly name: string
  /** The letter's text, Typst or marked lines as they stand in the folder. */
  readonly source: string
  readonly bytes: () => Uint8Array
  readonly expected: string
}

const folder = fileURLToPath(new URL('.', import.meta.url))

const text = (file: string): string => readFileSync(folder + file, 'utf8')

/** The letters that stand here as text, HTML, Typst (built to PDF) and `.docx.txt` (built to Word). */
export const letters: readonly CorpusLetter[] = readdirSync(folder)
  .filter((file) => /\.(?:txt|html|typ)$/u.test(file))
  .map((file) => ({
    name: file.replace(/\.docx\.txt$/u, '.docx').replace(/\.typ$/u, '.pdf'),
    source: text(file),
    expected: folder + file.replace(/(?:\.docx)?\.\w+$/u, '.json'),
    bytes: () => {
      if (file.endsWith('.docx.txt')) return buildDocx(text(file))
      return file.endsWith('.typ') ? buildPdf(text(file)) : new Uint8Array(readFileSync(folder + file))
    },
  }))
