import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { leadsOn } from '../../markup/leads-on.ts'
import { runsText } from '../../markup/plain-text.ts'
import type { BodyBlock, LetterDocument } from '../../model/letter-document.ts'
import { baseLines, listLines } from '../../model/list-lines.ts'
import * as layout from '../layout.ts'
import { measureTable } from '../measure-table.ts'
import { measure, measureAnnex } from '../measures.ts'
import { numericColumns } from '../numeric-columns.ts'
import { sealSide } from '../seal/seal-modules.ts'
import { sealSvg } from '../seal/seal-path.ts'
import { fontCoverage } from './font-coverage.ts'
import { printable, unprintable } from './printable.ts'

/** `ua-1` for reading by everyone (PDF/UA-1), `a-2a` for keeping (PDF/A-2a). Both are tagged. */
export type PdfStandard = 'ua-1' | 'a-2a'

const template = readFileSync(new URL('letter.typ', import.meta.url), 'utf8')
const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/** The compiler and what its fonts can print; all four weights cover the same characters. */
interface Press {
  readonly compiler: NodeCompiler
  readonly covered: ReadonlySet<number>
}

let made: Press | undefined

/** Throws `PdfError` with the compiler's own words when a letter cannot be set. The same letter gives the same bytes. */
export function renderPdf(letter: LetterDocument, standard: PdfStandard = 'ua-1'): Uint8Array {
  const { compiler, covered } = (made ??= makePress())
  const input = JSON.stringify(inputOf(letter), (_, value: unknown) =>
    typeof value === 'string' ? printable(value, covered) : value,
  )
  const compiled = compiler.compile({ mainFileContent: template, inputs: { letter: input } })
  if (!compiled.result) throw new PdfError(compiled.takeDiagnostics()?.shortDiagnostics)
  try {
    return compiler.pdf(compiled.result, { pdfStandard: standard })
  } catch (cause) {
    throw new PdfError(cause)
  } finally {
    // Memoised results of letters past would fill the memory of a server; what every letter shares stays.
    compiler.evictCache(10)
  }
}

/** The characters of a letter that the embedded font cannot print (emoji, Chinese, Arabic): told before it is printed with boxes in their places. */
export function unprintableIn(letter: LetterDocument): string[] {
  const { covered } = (made ??= makePress())
  const texts: string[] = []
  JSON.stringify(letter, (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return unprintable(texts.join('\n'), covered)
}

export class PdfError extends Error {
  constructor(cause: unknown) {
    super(`Typst: ${cause instanceof Error ? cause.message : JSON.stringify(cause)}`, { cause })
  }
}

function makePress(): Press {
  const folder = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))
  const fonts = weights.map((weight) => readFileSync(join(folder, weight, `Tinos_${weight}.ttf`)))
  const [regular = Buffer.alloc(0)] = fonts
  return { compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] }), covered: fontCoverage(regular) }
}

/** What the template reads: the letter, the layout's numbers, and what is computed from the words. */
const inputOf = (letter: LetterDocument) => ({
  letter,
  layout,
  measures: measure(letter),
  // PDF/A asks for a date, equal letters for equal bytes: a letter without one gets the epoch's.
  date: (letter.properties.issuedOn ?? '1970-01-01').split('-').map(Number),
  addresseeLines: listLines(letter.addressees),
  baseLines: baseLines(letter.bases),
  recipientLines: listLines(letter.recipients),
  sticky: letter.body.map((block, index) => index === letter.body.length - 1 || announces(block)),
  tables: tablesOf(letter.body),
  seal: letter.seal ? { ...letter.seal, svg: sealSvg(letter.seal.code), side: sealSide } : null,
  annexes: letter.annexes.map((annex) => ({ ...measureAnnex(annex), tables: tablesOf(annex.blocks) })),
})

/** Headings and tables see to themselves. */
const announces = (block: BodyBlock): boolean => 'runs' in block && leadsOn(block)

/** Widths and alignments of the tables among blocks, by the block's index. */
const tablesOf = (blocks: readonly BodyBlock[]) =>
  Object.fromEntries(
    blocks.flatMap((block, index) => {
      if (block.kind !== 'table') return []
      const words = block.rows.map((row) => row.map(runsText))
      return [
        [index, { ...measureTable(words, layout.sizes.bodyTable, layout.textWidth), numeric: numericColumns(words) }],
      ]
    }),
  )
