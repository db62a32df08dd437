import { submissionFinder } from '@thidua/consolidation/answers/compiled-round'
import { readDispositions } from '@thidua/consolidation/coverage/disposition'
import { type CompiledDraft, compileItem } from '@thidua/consolidation/out/compile-item'
import { letterKey } from '@thidua/consolidation/out/compiled-about'
import { annexesBefore } from '@thidua/consolidation/out/compose-compiled'
import { frameParts } from '@thidua/consolidation/out/frame-texts'
import { type ItemInLetter, itemInLetter } from '@thidua/consolidation/out/item-in-letter'
import { itemSheetRows, sendingSheetRows, totalsTables } from '@thidua/consolidation/out/totals-tables'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import type { TracedPart } from '@thidua/consolidation/trace/trace-of'
import type { ExportRow } from '@thidua/letter/export/export-table'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { itemsOf, numberOf } from '@thidua/schema/outline/template'
import type { Queryable } from '#lib/sql.ts'
import { withChains } from '../chain/with-chains.ts'
import { itemRound } from '../item-round.ts'
import type { CompiledSource, WrittenDraft } from './compiled-source.ts'

/** A compiled letter: words alone, the submissions are no longer held. */
export interface CompiledLetter extends Pick<CompiledSource, 'about' | 'template'> {
  readonly items: readonly ItemInLetter[]
}

/** Who is given, while a letter is compiled, what nobody holds afterwards. */
interface Takers {
  /** Each paragraph with all its sources, and what these come from, in the letter's order. */
  readonly part?: (part: TracedPart) => void
  /** Each row of `totalsTables`, with its table's index. */
  readonly row?: (table: number, row: ExportRow) => void
}

/** Compiles a round's letter item by item: only one item's answers are held at a time. */
export async function compileLetter(
  db: Queryable,
  { about, template, reports, draft }: CompiledSource,
  { part, row }: Takers = {},
): Promise<CompiledLetter> {
  const frame = frameParts(about, template)
  const written = draft && writtenItems(draft, about)
  const items: ItemInLetter[] = []

  /** A function of its own, so that nothing of an item is held while the next is read. */
  const addItem = async (id: ItemId): Promise<void> => {
    const own = written && { ...written, find: await finder(db, { template, reports, draft }, id) }
    const compiled = compileItem(await itemRound(db, template, reports, id), id, own)
    if (!compiled) return
    if (row) for (const [table, cells] of itemSheetRows(compiled, numberOf(template, id))) row(table, cells)
    const annexes = annexesBefore(template) + items.filter(({ annex }) => annex !== null).length
    const write = part && (await withChains(db, compiled.item, [...reports.standing, ...(draft?.older ?? [])], part))
    items.push(itemInLetter(compiled, template, annexes, letterKey(about), write))
  }

  for (const one of frame.opening) part?.(one)
  for (const { id } of itemsOf(template)) await addItem(id)
  for (const one of frame.closing) part?.(one)
  if (row) for (const cells of sendingSheetRows(about.sendings)) row(totalsTables.length - 1, cells)
  return { about, template, items }
}

const writtenItems = ({ fields }: WrittenDraft, { follows }: CompiledSource['about']): Omit<CompiledDraft, 'find'> => ({
  parts: readParts(fields),
  dispositions: readDispositions(fields),
  joint: readJointDecisions(fields),
  follows,
})

/** Finds the submissions that stand no more, with what they say to one item. */
async function finder(
  db: Queryable,
  { template, reports, draft }: Omit<CompiledSource, 'about'>,
  id: ItemId,
): Promise<CompiledDraft['find']> {
  const standing = draft?.older ?? []
  return submissionFinder((await itemRound(db, template, { ...reports, standing }, id)).standing)
}
