import type { CheckInput, Finding, Passage } from './check-input.ts'

/** Every match of a pattern in the passages of some roles as a finding; `fix` gives the mended quote or null. */
export function findAll(
  { passages }: CheckInput,
  pattern: RegExp,
  fix: (match: RegExpExecArray) => string | null = () => null,
  applies: (passage: Passage, match: RegExpExecArray) => boolean = () => true,
): Finding[] {
  return passages.flatMap((passage) =>
    Array.from(passage.text.matchAll(pattern))
      .filter((match) => applies(passage, match))
      .map((match) => inPassage(passage, match.index, match[0], fix(match))),
  )
}

export const inPassage = (
  { id, place }: Passage,
  start: number,
  quote: string,
  fix: string | null = null,
  facts: Finding['facts'] = {},
): Finding => ({ id, place, start, quote, fix, facts })

export const aboutLetter = (quote: string, place: string | null = null, facts: Finding['facts'] = {}): Finding => ({
  id: null,
  place,
  start: null,
  quote,
  fix: null,
  facts,
})
