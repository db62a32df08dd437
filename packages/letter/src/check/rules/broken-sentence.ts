import type { Rule } from '../check-input.ts'
import { aboutLetter, inPassage } from '../find-all.ts'

/** A line that does not end, and a next line that goes on in lower case without being an item `a)` of a list. */
const broken = /(?<![\p{L}\d,])([\p{L}\d,]+)\n+(?!\p{Ll}[).])(\p{Ll}[\p{L}\p{M}]*)/gu

/** A page break inside a sentence: already joined in a file that was read, to be joined in a narrative. */
export const brokenSentence: Rule = {
  id: 'broken-sentence',
  check: ({ passages, file }) => [
    ...(file?.marks.brokenSentences ?? []).map((seam) => aboutLetter(seam)),
    ...passages
      .filter(({ role }) => role === 'narrative')
      .flatMap((passage) =>
        Array.from(passage.text.matchAll(broken), (match) =>
          inPassage(passage, match.index, match[0], `${match[1] ?? ''} ${match[2] ?? ''}`),
        ),
      ),
  ],
}
