import type { ItemId } from '@thidua/schema/outline/item-id'
import { type Answers, orderPath, rowCells, rowIds } from '@thidua/schema/outline/paths'
import type { RowsDescriptor } from '@thidua/schema/outline/rows/define-rows'
import { useMemo, useSyncExternalStore } from 'react'
import { rowWords } from '#answers/row-words.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

export interface ListedRow {
  readonly id: string
  readonly order: string
  readonly title: string
  /** Its other cells that say something, as words. */
  readonly details: string
}

/** The rows of a list in words; the same array until a text of this list changes. */
export function useListedRows(place: ItemId, rows: RowsDescriptor): readonly ListedRow[] {
  const { slug } = rows
  const draft = useDraft()
  const { untitled } = useMessages('answers')
  const text = useLabel()
  const revision = useSyncExternalStore(draft.subscribe, () => draft.revision(place, slug))
  return useMemo(() => {
    const answers: Answers = draft.answers()
    return rowIds(answers, place, slug).map((id, index): ListedRow => {
      const { title, details } = rowWords(rows, rowCells(answers, place, slug, id), text)
      return {
        id,
        order: answers[orderPath(place, slug, id)] ?? '',
        title: title ?? untitled(text(rows.one), index + 1),
        details: details.join(' · '),
      }
    })
  }, [revision, draft, place, rows, slug, untitled, text])
}
