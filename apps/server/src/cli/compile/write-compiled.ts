import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileItem } from '@thidua/consolidation/out/compile-item'
import type { CompiledAbout } from '@thidua/consolidation/out/compiled-about'
import { annexesBefore, composeCompiled, markedParagraphs } from '@thidua/consolidation/out/compose-compiled'
import { frameParts } from '@thidua/consolidation/out/frame-texts'
import { type ItemInLetter, itemInLetter } from '@thidua/consolidation/out/item-in-letter'
import { itemSheetRows, sendingSheetRows, totalsTables } from '@thidua/consolidation/out/totals-tables'
import { createWorkbook } from '@thidua/letter/export/xlsx/write-workbook'
import { renderDocx, renderMarkedDocx } from '@thidua/letter/render/docx/render-docx'
import { renderHtmlPage } from '@thidua/letter/render/html/render-html'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { itemsOf, numberOf, type Template } from '@thidua/schema/outline/template'
import { itemRound } from '#domain/compiling/item-round.ts'
import type { StandingAsOf } from '#domain/compiling/standing-as-of.ts'
import { printLetterPdf } from '#heavy/pdf-press.ts'
import type { Queryable } from '#lib/sql.ts'
import type { FileName } from './own-files.ts'
import { traceFile } from './trace-file.ts'

/** What is compiled. */
interface Compiled {
  readonly about: CompiledAbout
  readonly template: Template
  readonly reports: StandingAsOf
}

/**
 * Writes the files of a compiled round into a folder, item by item: only one item's answers are held at a time. Gives
 * how many paragraphs the letter has.
 */
export async function writeCompiled(
  db: Queryable,
  { about, template, reports }: Compiled,
  folder: string,
): Promise<{ paragraphs: number }> {
  const path = (name: FileName) => join(folder, name)
  const trace = traceFile(path('trace.json'))
  const sheets = openSync(path('totals.xlsx'), 'wx')
  const workbook = createWorkbook(totalsTables, (piece) => writeSync(sheets, piece))
  const frame = frameParts(about, template)
  const items: ItemInLetter[] = []
  let paragraphs = frame.opening.length + frame.closing.length

  /** A function of its own, so that nothing of an item is held while the next is read. */
  const writeItem = async (id: ItemId): Promise<void> => {
    const compiled = compileItem(await itemRound(db, template, reports, id), id)
    if (!compiled) return
    for (const [table, row] of itemSheetRows(compiled, numberOf(template, id))) workbook.addRow(table, row)
    const annexes = annexesBefore(template) + items.filter(({ annex }) => annex !== null).length
    const inLetter = itemInLetter(compiled, template, annexes, about.id, (part) => trace.add([part]))
    paragraphs += inLetter.marked.length
    items.push(inLetter)
  }

  trace.add(frame.opening)
  for (const { id } of itemsOf(template)) await writeItem(id)
  trace.add(frame.closing)
  trace.close()
  for (const row of sendingSheetRows(about.sendings)) workbook.addRow(totalsTables.length - 1, row)
  workbook.close()
  closeSync(sheets)

  const numbered = composeCompiled(about, template, items, 'numbered')
  writeFileSync(path('letter-with-sources.docx'), await renderDocx([numbered]))
  writeFileSync(path('letter-with-sources.html'), renderHtmlPage(numbered, letterCss()))
  const letter = composeCompiled(about, template, items)
  writeFileSync(path('letter.docx'), await renderMarkedDocx(letter, markedParagraphs(about, template, items)))
  writeFileSync(path('letter.pdf'), await printLetterPdf(letter, new AbortController().signal))
  return { paragraphs }
}

/** The look of a letter on a page of its own. */
const letterCss = (): string =>
  ['letter.css', 'letter-narrow.css']
    .map((name) => readFileSync(fileURLToPath(import.meta.resolve(`@thidua/letter/${name}`)), 'utf8'))
    .join('\n')
