import { diffTexts } from '@thidua/draft/compare/diff-texts'
import { mergeTexts } from '@thidua/draft/compare/merge-texts'
import { everyWord, longText } from '@thidua/draft/fixtures/long-text'
import { diffWordsWithSpace } from 'diff'
import type { BenchCase } from '../bench-case.ts'
import { budgetCase } from '../budget-case.ts'
import { timeSlice } from '../slice.ts'

/**
 * A long report in which one word of a hundred was changed. jsdiff takes words only; ours finds the sentences first, so
 * that it may take three times as long.
 */
const edited: BenchCase = {
  name: 'compare-edited',
  unit: 'ms',
  baselineName: 'jsdiff diffWordsWithSpace, 12,000 words, 1 % changed',
  goal: 0.33,
  prepare: async () => {
    const before = longText(12_000, 1)
    const after = everyWord(before, 100)
    return {
      ours: timeSlice(() => diffTexts(before, after)),
      baseline: timeSlice(() => diffWordsWithSpace(before, after)),
      close: async () => undefined,
    }
  },
}

/** Two texts that have no sentence in common. */
const different = budgetCase({
  name: 'compare-different',
  budgetMs: 300,
  of: '5,000 other words',
  prepare: async () => {
    const [before, after] = [longText(5_000, 1), longText(5_000, 2)]
    return () => diffTexts(before, after)
  },
})

/** A long report that two people changed, one word of a hundred each. */
const merged = budgetCase({
  name: 'compare-merge',
  budgetMs: 200,
  of: '12,000 words, 1 % by each',
  prepare: async () => {
    const base = longText(12_000, 1)
    const [mine, theirs] = [everyWord(base, 100, 'tôi'), everyWord(base, 103, 'bạn')]
    return () => mergeTexts(base, mine, theirs)
  },
})

export const compareCases: readonly BenchCase[] = [edited, different, merged]
