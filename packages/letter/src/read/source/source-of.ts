import { blockText, type Source, type SourceBlock } from '../../model/source-block.ts'
import { decomposedWords } from './decomposed-words.ts'
import { healSentences } from './heal-sentences.ts'
import { withinLimits } from './within-limits.ts'

/** The source of a word processor's file from its blocks: torn sentences whole, within bounds; `raw` shows decomposed letters. */
export function sourceOf(blocks: readonly SourceBlock[], notes: readonly string[], raw?: string): Source {
  const healed = healSentences(withinLimits(blocks))
  return {
    blocks: healed.blocks,
    notes: notes.filter((text) => text !== ''),
    marks: {
      decomposed: decomposedWords(raw ?? healed.blocks.map(blockText).join('\n')),
      strayAsterisks: [],
      brokenSentences: healed.broken,
    },
  }
}
