import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { type BodyBlock, plainRuns } from '@thidua/letter/model/letter-document'
import { formatRoman } from '@thidua/letter/sentences/format-roman'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { numberOf, type Template } from '@thidua/schema/outline/template'
import { derivedId } from '../sources/derived-id.ts'
import type { TracedPart } from '../trace/trace-of.ts'
import type { CompiledItem } from './compile-item.ts'
import { figureLines } from './figure-lines.ts'
import { itemAnnex, type ListAnnex } from './item-annex.ts'
import type { FigureLine } from './lists/figures.ts'

/** What the letter prints of one item: words alone, the submissions are no longer held. */
export interface ItemInLetter {
  readonly item: ItemId
  readonly blocks: readonly BodyBlock[]
  readonly figures: readonly FigureLine[]
  readonly annex: ListAnnex | null
}

/**
 * An item as the letter prints it, and its paragraphs with their sources. `template` is the round's; `annexes` is how
 * many stand before the item's own.
 */
export function itemInLetter(
  compiled: CompiledItem,
  template: Template,
  annexes: number,
): { readonly inLetter: ItemInLetter; readonly trace: readonly TracedPart[] } {
  const { item } = compiled
  const annex = itemAnnex(compiled)
  const reference: TracedPart[] =
    annex === null
      ? []
      : [
          {
            pid: derivedId('letter', item.id, 'annex'),
            kind: 'standard',
            text: `Chi tiết tại Phụ lục ${formatRoman(annexes + 1)} kèm theo.`,
            sources: [],
          },
        ]
  const trace = [...compiled.trace, ...reference]
  return {
    inLetter: {
      item: item.id,
      blocks: trace.flatMap(blocksOf),
      figures: figureLines(compiled, numberOf(template, item.id)),
      annex,
    },
    trace,
  }
}

/** A narrative was written with marks; a cell, a name and a number never were. */
function blocksOf(part: TracedPart): BodyBlock[] {
  if (hasMarkup(part)) return parseMarkup(part.text)
  const [, dash, text = ''] = /^(- )?(.*)$/su.exec(part.text) ?? []
  return [{ kind: dash === undefined ? 'paragraph' : 'dash', runs: plainRuns(text) }]
}

const hasMarkup = ({ kind, sources: [first] }: TracedPart): boolean =>
  kind !== 'computed' && kind !== 'standard' && (first === undefined || parsePath(first.path)?.kind !== 'cell')
