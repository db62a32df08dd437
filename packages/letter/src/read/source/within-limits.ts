import { type SourceBlock, textOf } from '../../model/source-block.ts'
import { limits } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** The blocks of a file, unless they are more than any report: what comes after may take time for each of them. */
export function withinLimits(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  let [characters, paragraphs, cells] = [0, 0, 0]
  for (const block of blocks) {
    const inside = block.kind === 'paragraph' ? [block] : block.rows.flat(2)
    for (const { runs } of inside) characters += textOf(runs).length
    paragraphs += block.kind === 'paragraph' ? 1 : Math.max(inside.length, block.rows.length)
    if (block.kind === 'table') for (const row of block.rows) cells += row.length
  }
  if (characters > limits.characters || paragraphs > limits.paragraphs || cells > limits.cells)
    throw new Unreadable(tooLong)
  return blocks
}

export const tooLong = 'Tệp quá dài (hơn một triệu chữ cái hoặc 20.000 đoạn): hãy tách báo cáo ra một tệp riêng.'
