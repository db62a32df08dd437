import type { Rule } from '../check-input.ts'
import { aboutLetter, findAll } from '../find-all.ts'

/** Letters and marks as separate characters: they look right and are not found by any search. */
export const decomposedUnicode: Rule = {
  id: 'decomposed-unicode',
  check: (input) => [
    ...(input.file?.marks.decomposed ?? []).map((word) => aboutLetter(word)),
    ...findAll(
      { passages: input.passages.filter(({ text }) => text !== text.normalize('NFC')) },
      /[\p{L}\p{M}]+/gu,
      ([word]) => word.normalize('NFC'),
      (_, [word]) => word !== word.normalize('NFC'),
    ),
  ],
}
