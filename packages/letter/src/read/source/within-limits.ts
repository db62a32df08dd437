import { limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'
import { type SourceBlock, type SourceParagraph, textOf } from './source-block.ts'

/** The blocks of a file, unless they are more than any report: what comes after may take time for each of them. */
export function withinLimits(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  let [characters, paragraphs] = [0, 0]
  for (const block of blocks)
    for (const { runs } of paragraphsOf(block)) {
      paragraphs++
      characters += textOf(runs).length
    }
  if (characters > limits.characters || paragraphs > limits.paragraphs) throw new Unreadable(tooLong)
  return blocks
}

export const tooLong = 'Tệp quá dài (hơn một triệu chữ cái hoặc 20.000 đoạn): hãy tách báo cáo ra một tệp riêng.'

const paragraphsOf = (block: SourceBlock): readonly SourceParagraph[] =>
  block.kind === 'paragraph' ? [block] : block.rows.flat(2)
