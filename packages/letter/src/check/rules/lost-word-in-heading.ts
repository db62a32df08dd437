import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import type { FileHeading, Finding, Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

const standard = new Map(
  itemsOf(midTermTemplate).map(({ id, heading }) => [id as string, wordsOf(heading.replace('{movement}', ''))]),
)

/** "; giá hiệu quả" for "; đánh giá hiệu quả": one word of the outline's heading is missing between its neighbours. */
export const lostWordInHeading: Rule = {
  id: 'lost-word-in-heading',
  check: ({ file }) => (file?.headings ?? []).flatMap(lostWords),
}

function lostWords({ place, heading }: FileHeading): Finding[] {
  const wanted = standard.get(place ?? '')
  if (!wanted || wanted.length < 5) return []
  const own = wordsOf(heading)
  // A heading that begins otherwise is one in other words.
  if (own[0] !== wanted[0]) return []
  const times = (words: readonly string[], word: string) => words.filter((one) => one === word).length
  return wanted.flatMap((word, index) => {
    const [first, before, after, next] = [index - 2, index - 1, index + 1, index + 2].map((at) => wanted[at])
    if (before === undefined || after === undefined || next === undefined) return []
    const at = own.findIndex(
      (typed, position) =>
        typed === before &&
        own[position + 1] === after &&
        own[position + 2] === next &&
        (position === 0 || own[position - 1] === first),
    )
    // Moved elsewhere ("mô hình, cách làm hay") is not lost.
    if (at < 0 || times(own, word) >= times(wanted, word)) return []
    return [
      {
        ...aboutLetter(`${after} ${next} ${own[at + 3] ?? ''}`.trim(), place, { word }),
        fix: `${word} ${after} ${next} ${own[at + 3] ?? ''}`.trim(),
      },
    ]
  })
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}
