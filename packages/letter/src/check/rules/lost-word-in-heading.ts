import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import type { FileHeading, Finding, Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

const standard = new Map(
  itemsOf(midTermTemplate).map(({ place, heading }) => [place as string, wordsOf(heading.replace('{movement}', ''))]),
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
  return wanted.flatMap((word, index) => {
    const [before, after, next] = [wanted[index - 1], wanted[index + 1], wanted[index + 2]]
    if (before === undefined || after === undefined || next === undefined) return []
    const at = own.findIndex(
      (typed, position) => typed === before && own[position + 1] === after && own[position + 2] === next,
    )
    if (at < 0 || (own.includes(word) && before === word)) return []
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
