import type { ItemId } from '@thidua/schema/outline/item-id'
import { parsePath } from '@thidua/schema/outline/parse-path'
import type { Answers } from '@thidua/schema/outline/paths'

/** Whether a report says anything about an item. Of a row only its place in the list counts: a removed one has none. */
export const isAnswered = (item: ItemId, answers: Answers): boolean =>
  Object.entries(answers).some(([path, value]) => {
    if (value.trim() === '') return false
    const parsed = parsePath(path)
    return parsed?.place === item && parsed.answeredBy !== null
  })
