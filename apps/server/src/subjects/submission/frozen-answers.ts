import { type Answers, orderPath, rowOf } from '@thidua/schema/outline/paths'

/**
 * What of a draft is sent: fields that say something, rows that were not removed. Emptied fields and
 * removed rows stay in the agency's own history.
 */
export function frozenAnswers(draft: Answers): Answers {
  return Object.fromEntries(
    Object.entries(draft).filter(([path, value]) => {
      if (value === '') return false
      const row = rowOf(path)
      return row === null || (draft[orderPath(row.place, row.slug, row.rowId)] ?? '') !== ''
    }),
  )
}
