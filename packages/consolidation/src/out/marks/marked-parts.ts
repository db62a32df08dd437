import { plainText } from '@thidua/letter/markup/plain-text'
import type { BodyBlock } from '@thidua/letter/model/letter-document'
import { bookmarkPrefix, type MarkedParagraph } from '@thidua/letter/model/marked-paragraph'
import { derivedId } from '../../sources/derived-id.ts'
import type { TracedPart } from '../../trace/trace-of.ts'

/** A paragraph with what it prints: each block under a bookmark of its own. */
export interface MarkedPart {
  readonly blocks: readonly BodyBlock[]
  readonly marked: MarkedParagraph
}

/** Sources of a paragraph that a Word file carries: what is computed of more opens in the spreadsheet. */
const maxSources = 1_000
/** And of all paragraphs together. */
const maxInAll = 20_000

/**
 * Puts its bookmarks on what a paragraph prints. A bookmark is named for the letter (`letter`: any id that no other letter
 * has) and for the paragraph, so that one that was pasted from another year's letter is nobody else's.
 */
export function markedPart(
  letter: string,
  item: string,
  { pid, kind, text, sources }: TracedPart,
  blocks: readonly BodyBlock[],
): MarkedPart {
  const marked = blocks.map((block, line) => ({
    ...block,
    bookmark: `${bookmarkPrefix}${derivedId(letter)}${derivedId(item, pid, String(line))}`,
  }))
  const kept = sources.length <= maxSources
  return {
    blocks: marked,
    marked: {
      item,
      pid,
      kind,
      text,
      lines: marked.map((block) => ({ bookmark: block.bookmark, text: lineOf(block) })),
      sources: kept ? sources : [],
      leftOut: kept ? 0 : sources.length,
    },
  }
}

/** What a Word file says of a block, as it is read back. */
const lineOf = (block: BodyBlock): string =>
  (block.kind === 'heading' || block.kind === 'blank' ? '' : plainText([block])).normalize('NFC').trim()

/** Paragraphs as one file carries them: where their sources are too many, the last of the longest go without. */
export function fittingSources(paragraphs: readonly MarkedParagraph[]): MarkedParagraph[] {
  let left = maxInAll
  const kept = new Set<MarkedParagraph>()
  for (const paragraph of paragraphs.toSorted((a, b) => a.sources.length - b.sources.length)) {
    left -= paragraph.sources.length
    if (left < 0) break
    kept.add(paragraph)
  }
  return paragraphs.map((paragraph) =>
    kept.has(paragraph)
      ? paragraph
      : { ...paragraph, sources: [], leftOut: paragraph.leftOut + paragraph.sources.length },
  )
}
