import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import type { Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'
import { headingWords } from '../heading-words.ts'

/** An item whose heading is missing altogether is named as the outline names it. */
const standard = new Map<string, string>(
  itemsOf(midTermTemplate).map(({ id, numbering, heading }) => [id, `${numbering} ${heading}`]),
)

/** An item without its heading, or a heading without its number, where the outline numbers it. */
export const unnumberedHeading: Rule = {
  id: 'unnumbered-heading',
  check: ({ file }) =>
    (file?.headings ?? [])
      .filter(({ numbering, place }) => numbering === '' && place !== null)
      .map(({ place, typed, heading }) =>
        aboutLetter(headingWords(typed, heading) || (standard.get(place ?? '') ?? ''), place),
      ),
}
