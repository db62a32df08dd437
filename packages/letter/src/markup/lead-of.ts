import type { TextBlock } from './markup-blocks.ts'

/** What stands before the words of a block, in markup and in print: `- `, `+ `, `1. `; nothing before a paragraph. */
export function leadOf(block: TextBlock): string {
  switch (block.kind) {
    case 'dash':
      return '- '
    case 'subdash':
      return '+ '
    case 'numbered':
      return `${block.label} `
    case 'paragraph':
      return ''
  }
}
