import type { ItemId } from '@thidua/schema/outline/item-id'
import { orderPath, rowCells } from '@thidua/schema/outline/paths'
import type { RowsDescriptor } from '@thidua/schema/outline/rows/define-rows'
import { useState } from 'react'
import { useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { moveRow, orderAtEnd } from './row-order.ts'
import { type ListedRow, useListedRows } from './use-listed-rows.ts'

/**
 * The rows of a list and what can be done to them. Nothing is deleted: a removed row only has no place
 * in the list any more, so that undo and history bring it back as it was.
 */
export function useRows(place: ItemId, kind: RowsDescriptor, start: string | null) {
  const { slug } = kind
  const draft = useDraft()
  const [open, setOpen] = useState(start)
  const [removed, setRemoved] = useState<ListedRow | null>(null)
  const orderOf = (id: string) => orderPath(place, slug, id)
  const list = useListedRows(place, kind)

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
