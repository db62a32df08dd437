import { type Answers, donePath, placeOf, reasonPath, rowOf } from '@thidua/schema/outline/paths'
import type { Place } from '@thidua/schema/outline/places'

/** Whether a report says anything about an item. Of a row only its place in the list counts: a removed one has none. */
export const isAnswered = (place: Place, answers: Answers): boolean =>
  Object.entries(answers).some(([path, value]) => {
    if (placeOf(path) !== place || value.trim() === '') return false
    const row = rowOf(path)
    return row ? row.cell === 'order' : path !== donePath(place) && path !== reasonPath(place)
  })
