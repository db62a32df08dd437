import { readNumbering } from '../../read/recognise/numbering.ts'
import type { Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

const chapters: readonly (string | null)[] = ['I', 'II', 'III', 'IV']

/** Numbered headings of one chapter that start at 2 or leave a number out. */
export const numberingGap: Rule = {
  id: 'numbering-gap',
  check: ({ file }) => {
    let expected = 1
    return (file?.headings ?? []).flatMap(({ place, typed }) => {
      const { kind, value } = readNumbering(typed)
      const [number] = value
      if (kind === 'chapter' || chapters.includes(place)) expected = 1
      else if (kind === 'item' && value.length === 1 && number !== undefined) {
        const wrong = number !== expected
        expected = number + 1
        return wrong ? [aboutLetter(typed, place, { number })] : []
      }
      return []
    })
  },
}
