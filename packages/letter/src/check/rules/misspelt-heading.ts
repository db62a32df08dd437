import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { isGroup } from '@thidua/schema/outline/template'
import { fold } from '../../sentences/fold.ts'
import type { FileHeading, Finding, Rule } from '../check-input.ts'
import { aboutLetter } from '../find-all.ts'

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/\p{L}+/gu) ?? []

/** The outline's headings, those over items included, as words in small letters. */
const standard = new Map<string, readonly string[]>(
  midTermTemplate.chapters.flatMap(({ numeral, heading, parts }) => [
    entry(numeral, heading),
    ...parts.flatMap((part) =>
      isGroup(part)
        ? [entry(`${numeral}.${part.numbering.replace(/\.$/u, '')}`, part.heading), ...part.items.map(itemEntry)]
        : [itemEntry(part)],
    ),
  ]),
)

function entry(place: string, heading: string): readonly [string, readonly string[]] {
  return [place, wordsOf(heading.replace('{movement}', '').toLowerCase())]
}

function itemEntry({ id, heading }: { id: string; heading: string }): readonly [string, readonly string[]] {
  return entry(id, heading)
}

/** "Thuận lơi", "điễn hình": a word of the outline's heading with the wrong marks, beside a right one. */
export const misspeltHeading: Rule = {
  id: 'misspelt-heading',
  check: ({ file }) => (file?.headings ?? []).flatMap(misspelt),
}

function misspelt({ place, heading }: FileHeading): Finding[] {
  // A letter typed without any marks is another matter.
  if (
    fold(heading) ===
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
    return []
  const wanted = standard.get(place ?? '') ?? []
  const own = wordsOf(heading)
  const small = own.map((word) => word.toLowerCase())
  return own.flatMap((typed, index) => {
    const word = small[index] ?? ''
    if (wanted.includes(word) || openSound.test(word)) return []
    const right = wanted.find((candidate, at) => {
      if (fold(candidate) !== fold(word)) return false
      const [before, after] = [small[index - 1], small[index + 1]]
      return (before !== undefined && before === wanted[at - 1]) || (after !== undefined && after === wanted[at + 1])
    })
    if (right === undefined) return []
    return [{ ...aboutLetter(typed, place), fix: likeCase(right, typed) }]
  })
}

/** hoà and hòa are both right. */
const openSound = /(?:[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])$/u

const likeCase = (word: string, typed: string): string => {
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase()
  return typed.charAt(0) === typed.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
