import type { BodyBlock } from '@thidua/letter/model/letter-document'
import type { MarkedParagraph } from '@thidua/letter/model/marked-paragraph'
import { formatRoman } from '@thidua/letter/sentences/format-roman'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { numberOf, type Template } from '@thidua/schema/outline/template'
import { agencyCount } from '../first-draft/words.ts'
import { derivedId } from '../sources/derived-id.ts'
import { partBlocks } from '../sources/part-blocks.ts'
import type { TracedPart } from '../trace/trace-of.ts'
import { type AnnexedAnswer, annexedAnswers, answersTitle } from './annexes/answers-annex.ts'
import { itemAnnex, type ListAnnex } from './annexes/item-annex.ts'
import type { CompiledItem } from './compile-item.ts'
import { figureLines } from './figure-lines.ts'
import type { FigureLine } from './lists/figures.ts'
import { type MarkedPart, markedPart } from './marks/marked-parts.ts'

/** What the letter prints of one item: words alone, the submissions are no longer held. */
export interface ItemInLetter {
  readonly item: ItemId
  readonly blocks: readonly BodyBlock[]
  /** The same paragraphs as a Word file carries them. */
  readonly marked: readonly MarkedParagraph[]
  readonly figures: readonly FigureLine[]
  readonly annex: ListAnnex | null
  /** Answers that people put into the annex. */
  readonly answers: readonly AnnexedAnswer[]
}

/**
 * An item as the letter prints it. `template` is the round's; `annexes` is how many stand before the item's own; `letter`
 * is its `letterKey`. `write` is given each paragraph with all its sources, which nobody holds afterwards.
 */
export function itemInLetter(
  compiled: CompiledItem,
  template: Template,
  annexes: number,
  letter: string,
  write: (part: TracedPart) => void = () => undefined,
): ItemInLetter {
  const { item } = compiled
  const annex = itemAnnex(compiled)
  const answers = annexedAnswers(compiled.answers)
  const reference = (slot: string, text: string): TracedPart => ({
    pid: derivedId('letter', item.id, slot),
    kind: 'standard',
    text,
    sources: [],
  })
  const references = [
    ...(annex === null ? [] : [reference('annex', `Chi tiết tại Phụ lục ${formatRoman(annexes + 1)} kèm theo.`)]),
    ...(answers.length === 0
      ? []
      : [reference('answers', `Báo cáo của ${agencyCount(answers.length)} tại Phụ lục “${answersTitle}” kèm theo.`)]),
  ]
  const parts: MarkedPart[] = []
  const add = (part: TracedPart) => {
    write(part)
    parts.push(markedPart(letter, item.id, part, partBlocks(part, part.sources[0]?.path ?? null)))
  }
  for (const part of compiled.trace) add(part)
  for (const part of references) add(part)
  return {
    item: item.id,
    blocks: parts.flatMap(({ blocks }) => blocks),
    marked: parts.map(({ marked }) => marked),
    figures: figureLines(compiled, numberOf(template, item.id)),
    annex,
    answers,
  }
}
