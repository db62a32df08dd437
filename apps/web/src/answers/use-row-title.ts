import { rowCells, rowIds, rowOf } from '@thidua/schema/outline/paths'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { rowWords } from './row-words.ts'

/** ` · Phòng Chính sách` for the path of a cell, so that a list of problems says which row; else nothing. */
export function useRowTitle(): (path: string) => string {
  const answers = useAnswers()
  const m = useMessages('answers')
  const text = useLabel()
  return (path) => {
    const row = rowOf(path)
    if (!row) return ''
    const rows = rowsOf(row.slug)
    const { title } = rowWords(rows, rowCells(answers, row.item, row.slug, row.rowId), text)
    const number = rowIds(answers, row.item, row.slug).indexOf(row.rowId) + 1
    return ` · ${title ?? m.untitled(text(rows.one), number)}`
  }
}
