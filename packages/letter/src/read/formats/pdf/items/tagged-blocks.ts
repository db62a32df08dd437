import type { PdfItem } from './pdf-item.ts'

/** A node of a page's structure tree as pdf.js gives it. */
export interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

/** Which paragraph and table cell each piece of marked content belongs to. */
export type TaggedBlocks = ReadonlyMap<string, Pick<PdfItem, 'block' | 'cell'>>

const blockRoles = /^(?:P|H\d?|LI|LBody|Caption|TD|TH|Div|Sect|Note|BlockQuote|Title)$/u

export function taggedBlocks(root: StructNode, prefix: string): TaggedBlocks {
  const found = new Map<string, Pick<PdfItem, 'block' | 'cell'>>()
  let blocks = 0
  let tables = 0
  const walk = (node: StructNode, block: string, cell: PdfItem['cell'], table: TableCursor | null): void => {
    if (node.type === 'content') {
      if (node.id !== undefined) found.set(node.id, { block, cell })
      return
    }
    let [own, at, cursor] = [block, cell, table]
    if (node.role === 'Table' && table === null) cursor = { name: `${prefix}t${++tables}`, row: -1, column: -1 }
    else if (node.role === 'TR' && cursor && cell === null) {
      cursor.row++
      cursor.column = -1
    } else if ((node.role === 'TD' || node.role === 'TH') && cursor && cell === null) {
      cursor.column++
      at = { table: cursor.name, row: cursor.row, column: cursor.column }
    }
    // A list item's number and body are one paragraph, so that only the item itself begins a block.
    const inItem = block.endsWith('li')
    if (blockRoles.test(node.role ?? '') && !(inItem && node.role !== 'LI' && node.role !== 'TD'))
      own = `${prefix}b${++blocks}${node.role === 'LI' ? 'li' : ''}`
    for (const part of node.children ?? []) walk(part, own, at, cursor)
  }
  walk(root, `${prefix}b0`, null, null)
  return found
}

interface TableCursor {
  readonly name: string
  row: number
  column: number
}
