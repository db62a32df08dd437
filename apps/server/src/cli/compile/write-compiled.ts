import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { totalsTables } from '@thidua/consolidation/out/totals-tables'
import { createWorkbook } from '@thidua/letter/export/xlsx/write-workbook'
import { compileLetter } from '#domain/compiling/letter/compile-letter.ts'
import type { CompiledSource } from '#domain/compiling/letter/compiled-source.ts'
import { documentOf, docxOf, htmlOf } from '#domain/compiling/letter/letter-files.ts'
import { printLetterPdf } from '#heavy/pdf/pdf-press.ts'
import type { Queryable } from '#lib/sql.ts'
import type { FileName } from './own-files.ts'
import { traceFile } from './trace-file.ts'

/** Writes the files of a compiled round into a folder. Gives how many paragraphs the letter has. */
export async function writeCompiled(
  db: Queryable,
  source: CompiledSource,
  folder: string,
): Promise<{ paragraphs: number }> {
  const path = (name: FileName) => join(folder, name)
  const trace = traceFile(path('trace.json'))
  const sheets = openSync(path('totals.xlsx'), 'wx')
  const workbook = createWorkbook(totalsTables, (piece) => writeSync(sheets, piece))
  let paragraphs = 0
  const letter = await compileLetter(db, source, {
    part: (part) => {
      paragraphs++
      trace.add([part])
    },
    row: (table, cells) => workbook.addRow(table, cells),
  })
  trace.close()
  workbook.close()
  closeSync(sheets)

  writeFileSync(path('letter-with-sources.docx'), await docxOf(letter, 'numbered'))
  writeFileSync(path('letter-with-sources.html'), htmlOf(letter, 'numbered'))
  writeFileSync(path('letter.docx'), await docxOf(letter, 'clean'))
  const printed = await printLetterPdf(serialize(documentOf(letter, 'clean')), new AbortController().signal)
  writeFileSync(path('letter.pdf'), printed)
  return { paragraphs }
}
