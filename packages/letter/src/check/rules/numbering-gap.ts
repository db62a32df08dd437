import { readNumbering } from '../../read/recognise/numbering.ts'
import type { Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

/** Headings under one heading whose numbers start at 2 or leave one out. */
export const numberingGap: Rule = {
  id: 'numbering-gap',
  check: ({ file }) => {
    let expected = 1
    let chapter = ''
    return (file?.headings ?? []).flatMap((heading) => {
      const own = heading.place.split('.')[0] ?? ''
      const { kind, value } = readNumbering(heading.typed)
      if (own !== chapter) {
        chapter = own
        expected = 1
      }
      const [number] = value
      if (kind !== 'item' || value.length !== 1 || number === undefined) return []
      const wrong = number !== expected
      expected = number + 1
      return wrong ? [aboutLetter(heading.typed, heading.place, { number })] : []
    })
  },
}
