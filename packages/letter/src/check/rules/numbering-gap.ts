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

function wrongOnes(group: readonly Numbered[]) {
  /** Where each number stands for the last time. */
  const lastAt = new Map(group.map(({ number }, index) => [number, index]))
  let before = 0
  return group
    .filter(({ number, goesOn, heading }, index) => {
      const above = before
      before = Math.max(before, number)
      if (goesOn) return false
      return number <= above || (!(heading.endsList && index === 0) && leavesOut(above, number, index))
    })
    .map(({ number, heading }) => aboutLetter(headingWords(heading.typed, heading.heading), heading.place, { number }))

  /** Whether a number between two is found nowhere below; it ends at the first, so that all of them together cost no more than the group. */
  function leavesOut(above: number, number: number, index: number): boolean {
    for (let missing = above + 1; missing < number; missing++) if ((lastAt.get(missing) ?? -1) < index) return true
    return false
  }
}
