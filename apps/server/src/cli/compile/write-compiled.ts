import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { compileItem } from '@thidua/consolidation/out/compile-item'
import type { CompiledAbout } from '@thidua/consolidation/out/compiled-about'
import { annexesBefore, composeCompiled } from '@thidua/consolidation/out/compose-compiled'
import { frameParts } from '@thidua/consolidation/out/frame-texts'
import { type ItemInLetter, itemInLetter } from '@thidua/consolidation/out/item-in-letter'
import { itemSheetRows, sendingSheetRows, totalsTables } from '@thidua/consolidation/out/totals-tables'
import { createWorkbook } from '@thidua/letter/export/xlsx/write-workbook'
import { renderDocx } from '@thidua/letter/render/docx/render-docx'
import { itemsOf, numberOf, type Template } from '@thidua/schema/outline/template'
import { itemRound } from '#domain/compiling/item-round.ts'
import type { StandingAsOf } from '#domain/compiling/standing-as-of.ts'
import { printLetterPdf } from '#heavy/pdf-press.ts'
import type { Queryable } from '#lib/sql.ts'
import { jsonList } from './json-list.ts'
import type { FileName } from './own-files.ts'

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
  const trace = jsonList(path('trace.json'))
  const sheets = openSync(path('totals.xlsx'), 'wx')
  const workbook = createWorkbook(totalsTables, (piece) => writeSync(sheets, piece))
  const frame = frameParts(about, template)
  const items: ItemInLetter[] = []
  let annexes = annexesBefore(template)
  let paragraphs = frame.opening.length + frame.closing.length

  trace.add(frame.opening)
  for (const { id } of itemsOf(template)) {
    const compiled = compileItem(await itemRound(db, template, reports, id), id)
    if (!compiled) continue
    for (const [table, row] of itemSheetRows(compiled, numberOf(template, id))) workbook.addRow(table, row)
    const { inLetter, trace: parts } = itemInLetter(compiled, template, annexes)
    trace.add(parts)
    paragraphs += parts.length
    if (inLetter.annex) annexes++
    items.push(inLetter)
  }
  trace.add(frame.closing)
  trace.close()
  for (const row of sendingSheetRows(about.sendings)) workbook.addRow(totalsTables.length - 1, row)
  workbook.close()
  closeSync(sheets)

  const letter = composeCompiled(about, template, items)
  writeFileSync(path('letter.docx'), await renderDocx([letter]))
  writeFileSync(path('letter.pdf'), await printLetterPdf(letter, new AbortController().signal))
  return { paragraphs }
}
