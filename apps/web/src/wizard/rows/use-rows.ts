import type { ItemId } from '@thidua/schema/outline/item-id'
import { orderPath, rowCells, rowIds } from '@thidua/schema/outline/paths'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { useState } from 'react'
import { rowWords } from '#answers/row-words.ts'
import { useAnswers, useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { moveRow, orderAtEnd } from './row-order.ts'

export interface ListedRow {
  readonly id: string
  readonly order: string
  readonly title: string
  readonly details: readonly string[]
}

/**
 * The rows of a list and what can be done to them. Nothing is deleted: a removed row only has no place
 * in the list any more, so that undo and history bring it back as it was.
 */
export function useRows(place: ItemId, slug: RowsSlug, start: string | null) {
  const draft = useDraft()
  const answers = useAnswers()
  const m = useMessages('wizard')
  const text = useLabel()
  const rows = rowsOf(slug)
  const [open, setOpen] = useState(start)
  const [removed, setRemoved] = useState<ListedRow | null>(null)
  const orderOf = (id: string) => orderPath(place, slug, id)
  const list = rowIds(answers, place, slug).map((id, index): ListedRow => {
    const { title, details } = rowWords(rows, rowCells(answers, place, slug, id), text)
    return {
      id,
      order: answers[orderOf(id)] ?? '',
      title: title ?? m.rows.untitled(text(rows.one), index + 1),
      details,
    }
  })

  return {
    list,
    open,
    removed,
    edit: setOpen,
    /** Closes the open row; false when it was left empty and is gone. */
    close(id: string): boolean {
      const blank = Object.values(rowCells(draft.answers(), place, slug, id)).every((typed) => typed.trim() === '')
      if (blank) draft.set(orderOf(id), '')
      setOpen(null)
      void draft.flush()
      return !blank
    },
    add(): void {
      const id = newId()
      draft.set(orderOf(id), orderAtEnd(list))
      setOpen(id)
      setRemoved(null)
    },
    remove(row: ListedRow): void {
      draft.set(orderOf(row.id), '')
      setRemoved(row)
      void draft.flush()
    },
    restore(row: ListedRow): void {
      draft.set(orderOf(row.id), row.order)
      setRemoved(null)
    },
    /** False when the row cannot go there. */
    move(from: number, to: number): boolean {
      const written = Object.entries(moveRow(list, from, to))
      draft.setAll(Object.fromEntries(written.map(([id, order]) => [orderOf(id), order])))
      return written.length > 0
    },
  }
}
