import { isCaps } from '../../read/recognise/line.ts'
import type { Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

/** "IV. Đề xuất, kiến nghị": headings of I–IV are in capitals (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const headingNotCapitals: Rule = {
  id: 'heading-not-capitals',
  check: ({ file }) =>
    (file?.headings ?? [])
      .filter(({ place, heading }) => /^(?:I|II|III|IV)$/u.test(place ?? '') && heading !== '' && !isCaps(heading))
      .map(({ place, heading }) => aboutLetter(heading, place)),
}
