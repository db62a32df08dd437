import { isMark, type Word, wordsOf } from '@thidua/draft/sentences/words'
import type { ReportingAgency } from '../answers/standing-submission.ts'

/** Finds the names of agencies among the words of a text. */
export interface AgencyNames {
  /** How many words from `at` on are an agency's name; 0 where none begins there. The longest name counts. */
  readonly lengthAt: (words: readonly Word[], at: number) => number
}

interface Branch {
  readonly next: Map<string, Branch>
  ends: boolean
}

/** "UBND xã Ba Tơ" is "xã Ba Tơ" in a sentence about the place. */
const office = /^(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)\s+/u

/** A tree of all names and short names, so that a text is gone through once however many agencies there are. */
export function agencyNames(agencies: readonly Pick<ReportingAgency, 'name' | 'shortName'>[]): AgencyNames {
  const root: Branch = { next: new Map(), ends: false }
  for (const { name, shortName } of agencies)
    for (const written of [name, shortName, name.replace(office, '')]) {
      const words = spoken(written)
      // One word in small letters is a common one: "Ban", "Sở".
      if (words.length > 1 || /^\p{Lu}{2,}$/u.test(written)) plant(root, words)
    }
  return {
    lengthAt(words, at) {
      let [branch, longest]: [Branch | undefined, number] = [root, 0]
      for (let index = at; branch && index < words.length; index++) {
        const word = words[index]
        if (word === undefined) break
        // "Sở Văn hóa, Thể thao và Du lịch": a comma within a name is part of it, before one it is not.
        if (isMark(word)) {
          if (index === at) break
          continue
        }
        branch = branch.next.get(word.text.toLowerCase())
        if (branch?.ends) longest = index + 1 - at
      }
      return longest
    },
  }
}

const spoken = (name: string): string[] =>
  wordsOf(name)
    .filter((word) => !isMark(word))
    .map(({ text }) => text.toLowerCase())

function plant(root: Branch, words: readonly string[]): void {
  let branch = root
  for (const word of words) {
    const next = branch.next.get(word) ?? { next: new Map(), ends: false }
    branch.next.set(word, next)
    branch = next
  }
  branch.ends = branch !== root
}
