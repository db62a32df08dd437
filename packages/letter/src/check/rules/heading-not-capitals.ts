import { isCaps } from '../../sentences/is-caps.ts'
import type { Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

/** "IV. Đề xuất, kiến nghị": headings of I–IV are in capitals, those of "4." are not (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const headingNotCapitals: Rule = {
  id: 'heading-not-capitals',
  check: ({ file }) =>
    (file?.headings ?? [])
      .filter(({ place }) => /^(?:I|II|III|IV)$/u.test(place ?? ''))
      .filter(({ heading, numbering }) => heading !== '' && !isCaps(heading) && !/^\d/u.test(numbering))
      .map(({ place, heading }) => aboutLetter(heading, place)),
}
