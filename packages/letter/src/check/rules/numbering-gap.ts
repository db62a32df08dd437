import { readNumbering } from '../../sentences/numbering.ts'
import type { FileHeading, Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'
import { headingWords } from '../heading-words.ts'

const chapters: readonly (string | null)[] = ['I', 'II', 'III', 'IV']

/**
 * Numbered headings of one chapter that start at 2, leave a number out, or stand out of order. A chapter that the
 * outline does not know is not judged: only some of its headings were recognised. Nor is a number that goes on from
 * the chapter before: such a letter counts its items, or its chapters too, from end to end.
 */
export const numberingGap: Rule = {
  id: 'numbering-gap',
  check: ({ file }) => byChapter(file?.headings ?? []).flatMap(wrongOnes),
}

type Numbered = { readonly number: number; readonly goesOn: boolean; readonly heading: FileHeading }

function byChapter(headings: readonly FileHeading[]): Numbered[][] {
  const groups: Numbered[][] = [[]]
  let known = true
  let last = 0
  for (const heading of headings) {
    const { kind, value } = readNumbering(heading.typed)
    const [number, deeper] = value
    const goesOn = number === last + 1 && !heading.place?.endsWith(`.${number}`)
    if (kind === 'item' && number !== undefined && deeper === undefined) last = number
    if (kind === 'chapter' || chapters.includes(heading.place)) {
      known = heading.place !== null
      groups.push([])
    } else if (kind === 'item' && number !== undefined && deeper === undefined && known && !isPartOfItem(heading)) {
      const group = groups.at(-1)
      if (heading.place !== null || group?.length) group?.push({ number, goesOn, heading })
    }
  }
  return groups
}

/** I.2.1 and I.2.2 count under I.2. */
const isPartOfItem = ({ place }: FileHeading): boolean => place?.startsWith('I.2.') === true

const wrongOnes = (group: readonly Numbered[]) =>
  group
    .filter(({ number, goesOn, heading }, index) => {
      if (goesOn) return false
      const before = Math.max(0, ...group.slice(0, index).map((earlier) => earlier.number))
      const later = new Set(group.slice(index).map((other) => other.number))
      const between = Array.from({ length: Math.max(0, number - before - 1) }, (_, step) => before + 1 + step)
      return number <= before || (!(heading.endsList && index === 0) && between.some((missing) => !later.has(missing)))
    })
    .map(({ number, heading }) => aboutLetter(headingWords(heading.typed, heading.heading), heading.place, { number }))
