import type { Block, Run, Runs } from '@thidua/letter/markup/markup-blocks'
import type { Node } from '@tiptap/pm/model'
import { schema } from './schema.ts'

const { doc, line, table, row, cell } = schema.nodes
const { bold, italic } = schema.marks

/** Blocks of the markup as the editor's document; always with a line to write in at the end. */
export const docOf = (blocks: readonly Block[]): Node =>
  doc.createChecked(null, [
    ...nodesOf(blocks),
    ...(blocks.at(-1)?.kind === 'table' || blocks.length === 0 ? [line.create()] : []),
  ])

export const nodesOf = (blocks: readonly Block[]): Node[] =>
  blocks.map((block) =>
    block.kind === 'table'
      ? table.create(
          null,
          block.rows.map((cells) =>
            row.create(
              null,
              cells.map((runs) => cell.create(null, textOf(runs))),
            ),
          ),
        )
      : line.create({ mark: markOf(block) }, textOf(block.runs)),
  )

/** The editor's document as blocks of the markup. */
export function blocksOf(document: Node): Block[] {
  const blocks: Block[] = []
  document.forEach((node) => {
    if (node.type === table)
      blocks.push({ kind: 'table', rows: node.children.map((cells) => cells.children.map(runsOf)) })
    else blocks.push(lineBlock(String(node.attrs['mark']), runsOf(node)))
  })
  return blocks
}

const markOf = (block: Exclude<Block, { kind: 'table' }>): string => {
  if (block.kind === 'numbered') return block.label
  return { paragraph: '', dash: '-', subdash: '+' }[block.kind]
}

/** A line of the editor as a block, by its mark: '' for a paragraph, '-', '+', '1.', 'a)'. */
export function lineBlock(mark: string, runs: Runs): Block {
  if (mark === '') return { kind: 'paragraph', runs }
  if (mark === '-') return { kind: 'dash', runs }
  return mark === '+' ? { kind: 'subdash', runs } : { kind: 'numbered', label: mark, runs }
}

/** Runs as the editor's text. */
export const textOf = (runs: Runs): Node[] =>
  runs
    .filter(({ text }) => text !== '')
    .map((run) =>
      schema.text(run.text, [...(run.bold ? [bold.create()] : []), ...(run.italic ? [italic.create()] : [])]),
    )

const runsOf = (node: Node): Run[] =>
  node.children.map((text) => ({
    text: text.text ?? '',
    ...(bold.isInSet(text.marks) ? { bold: true as const } : {}),
    ...(italic.isInSet(text.marks) ? { italic: true as const } : {}),
  }))
