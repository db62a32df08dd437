import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { runsText } from '../../markup/plain-text.ts'
import type { BodyBlock, LetterDocument } from '../../model/letter-document.ts'
import { baseLines, listLines } from '../../model/list-lines.ts'
import { columnShares } from '../column-shares.ts'
import * as layout from '../layout.ts'
import { numericColumns } from '../numeric-columns.ts'

/** `ua-1` for reading by everyone (PDF/UA-1), `a-2a` for keeping (PDF/A-2a). Both are tagged. */
export type PdfStandard = 'ua-1' | 'a-2a'

const template = readFileSync(new URL('letter.typ', import.meta.url), 'utf8')
const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
let compiler: NodeCompiler | undefined

/** Throws `PdfError` with the compiler's own words when a letter cannot be set. The same letter gives the same bytes. */
export function renderPdf(letter: LetterDocument, standard: PdfStandard = 'ua-1'): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts() }] })
  const compiled = compiler.compile({ mainFileContent: template, inputs: { letter: JSON.stringify(inputOf(letter)) } })
  if (!compiled.result) throw new PdfError(compiled.takeDiagnostics()?.shortDiagnostics)
  const pdf = compiler.pdf(compiled.result, { pdfStandard: standard })
  // Memoised results of letters past would fill the memory of a server; what every letter shares stays.
  compiler.evictCache(10)
  return pdf
}

export class PdfError extends Error {
  constructor(diagnostics: unknown) {
    super(`Typst: ${JSON.stringify(diagnostics)}`)
  }
}

const fonts = (): Buffer[] => {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  return weights.map((weight) => readFileSync(join(folder, weight, `Tinos_${weight}.ttf`)))
}

/** What the template reads: the letter, the layout's numbers, and what is computed from the words. */
const inputOf = (letter: LetterDocument) => ({
  letter,
  layout,
  measures: layout.measure(letter),
  // PDF/A asks for a date, equal letters for equal bytes: a letter without one gets the epoch's.
  date: (letter.properties.issuedOn ?? '1970-01-01').split('-').map(Number),
  addresseeLines: listLines(letter.addressees),
  baseLines: baseLines(letter.bases),
  recipientLines: listLines(letter.recipients),
  tables: tablesOf(letter.body),
  annexTables: letter.annexes.map(({ blocks }) => tablesOf(blocks)),
})

/** Widths and alignments of the tables among blocks, by the block's index. */
const tablesOf = (blocks: readonly BodyBlock[]) =>
  Object.fromEntries(
    blocks.flatMap((block, index) => {
      if (block.kind !== 'table') return []
      const words = block.rows.map((row) => row.map(runsText))
      return [[index, { shares: columnShares(words), numeric: numericColumns(words) }]]
    }),
  )
