import { takenRows } from '@thidua/consolidation/chain/taken-rows'
import { listsAgency } from '@thidua/consolidation/out/followed-letter'
import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import { ordersAfter } from '@thidua/draft/row-order'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { type Answers, cellPath, orderPath } from '@thidua/schema/outline/paths'
import { itemBefore } from '@thidua/schema/outline/previous-of-item'
import { findItem } from '@thidua/schema/outline/template'
import { loadTemplate } from '#domain/templates.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { itemRound } from '../item-round.ts'
import { sealedSource } from './sealed-source.ts'

/** Rows of the reports that went into an issued letter, for a report of its host. */
export interface RowsBelow {
  /** Under the paths of the report's item. */
  readonly answers: Answers
  /** Rows that are more than are offered at once. */
  readonly leftOut: number
}

/** More than these nobody takes over one by one. */
const mostOffered = 100

/** More than these are not read for it. */
const mostRead = 2_000

/** Rows below a path in what went into an issued letter (`S/…`). */
const countRows = statement<{ rows: number }>(
  'issued-rows-count',
  `SELECT count(*)::int AS rows FROM submission l CROSS JOIN LATERAL jsonb_each_text(l.answers) went
    JOIN submission s ON s.id = CASE WHEN starts_with(went.key, 'S/') THEN went.value::uuid END
    CROSS JOIN LATERAL jsonb_each_text(s.answers) f
  WHERE l.id = $1 AND starts_with(f.key, $2) AND f.key LIKE '%/order' AND f.value <> ''`,
)

const nothing: RowsBelow = { answers: {}, leftOut: 0 }

/** The rows of an item, each once as the letter's annexes merge them; of a supplement those of the agencies that are new in it. */
export async function rowsBelow(db: Queryable, letter: string, templateId: string, asked: ItemId): Promise<RowsBelow> {
  const { template: above } = await loadTemplate(db, templateId)
  const item = findItem(above, asked)
  const source = item?.rows ? await sealedSource(db, letter) : null
  const below = item && source ? itemBefore(item, above, source.template) : undefined
  if (!item?.rows || !source || below?.rows !== item.rows) return nothing
  const [count] = await countRows(db, [letter, `${below.id}/${below.rows}/`])
  const all = count?.rows ?? 0
  if (all === 0 || all > mostRead) return { ...nothing, leftOut: all }
  const standing = source.reports.standing.filter(({ agency }) => listsAgency(source.about.follows, agency))
  const round = await itemRound(db, source.template, { sendings: [], standing }, below.id)
  const rows = takenRows(round, below.id, readJointDecisions(source.draft?.fields ?? {}))
  const offered = rows.slice(0, mostOffered)
  const orders = ordersAfter(null, offered.length)
  const slug = item.rows
  return {
    answers: Object.fromEntries(
      offered.flatMap(({ id, cells }, at) => [
        [orderPath(item.id, slug, id), orders[at] ?? ''],
        ...Object.entries(cells).map(([cell, text]) => [cellPath(item.id, slug, id, cell), text]),
      ]),
    ),
    leftOut: rows.length - offered.length,
  }
}
