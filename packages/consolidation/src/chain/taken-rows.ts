import { registryIssuer } from '@thidua/schema/document-key'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { rowCells } from '@thidua/schema/outline/paths'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { findItem } from '@thidua/schema/outline/template'
import type { CompiledRound } from '../answers/compiled-round.ts'
import { withItemAlone } from '../answers/with-item-alone.ts'
import { derivedId } from '../sources/derived-id.ts'
import { itemReports } from '../totals/item-reports.ts'
import type { RowPart } from '../totals/reported-facts.ts'
import { itemTotals, type RowTotals } from '../totals/round-totals.ts'

/** A row of the reports that a letter compiles, as the report of its host takes it over. */
interface TakenRow {
  /** The same for the same row. */
  readonly id: string
  /** As typed, but for names that only those know who know the writer. */
  readonly cells: Readonly<Record<string, string>>
}

/** Cells that name a body: "UBND xã" is another one in every report. */
const bodies = new Set(['issuer', 'authority', 'by', 'inspected'])

/**
 * The rows of an item, each once as the letter's annexes merge them, in the words of the first report that has it; `joint`
 * is what was decided of inspections that may be one.
 */
export function takenRows(round: CompiledRound, id: ItemId, joint: ReadonlyMap<string, boolean>): TakenRow[] {
  const item = findItem(round.template, id)
  const slug = item?.rows ?? null
  const [own] = item ? itemReports(withItemAlone(round, item)) : []
  if (slug === null || !own) return []
  return onceEach(itemTotals(own, joint).rows).map((part) => takenRow(part, id, slug))
}

type AnyPart = RowPart<{ readonly rowId: string }>

function onceEach({ documents, models, commendations, inspections, recommendations }: RowTotals): AnyPart[] {
  const merged = [
    ...(documents ?? []),
    ...(commendations ?? []).flatMap(({ awards }) => awards),
    ...(inspections?.inspections ?? []),
  ].flatMap(({ rows }): AnyPart[] => rows.slice(0, 1))
  return [...merged, ...(models ?? []), ...(recommendations ?? [])]
}

function takenRow({ submission, row }: AnyPart, item: ItemId, slug: RowsSlug): TakenRow {
  const typed = Object.entries(rowCells(submission.answers, item, slug, row.rowId)).filter(([, text]) => text !== '')
  return {
    id: derivedId(submission.id, row.rowId),
    cells: Object.fromEntries(
      typed.map(([cell, text]) => [cell, bodies.has(cell) ? registryIssuer(text, submission.agency.name) : text]),
    ),
  }
}
