import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isEmptyValue, shownFields } from './shown-fields.ts'

const labels = { name: 'Tên', code: 'Mã', parent: 'Trực thuộc' }
const value = fc.constantFrom(null, '', '[]', 'a', 'b')
const fields = fc.uniqueArray(
  fc.record({ field: fc.constantFrom(...Object.keys(labels), 'id'), before: value, after: value }),
  {
    selector: ({ field }) => field,
  },
)

it('shows what has a label and says something, in the order of the labels whatever the order that it comes in', () => {
  fc.assert(
    fc.property(fields, (given) => {
      const shown = shownFields(given, labels)
      expect(shownFields(given.toReversed(), labels)).toEqual(shown)
      const order = shown.map(({ field }) => Object.keys(labels).indexOf(field))
      expect(order).toEqual(order.toSorted((one, other) => one - other))
      expect(order).not.toContain(-1)
      for (const field of given)
        expect(shown.includes(field)).toBe(
          field.field in labels && !(isEmptyValue(field.before) && isEmptyValue(field.after)),
        )
    }),
  )
})
