import type { Run } from './markup-blocks.ts'
import { tidyRuns } from './tidy-blocks.ts'

type Piece = { kind: 'text'; text: string } | { kind: 'stars'; count: number; bold: boolean; italic: boolean }

/**
 * The runs of one line or cell. Asterisks are toggles: one for italic, two for bold, three for both,
 * each style counted on its own. A toggle opens only before and closes only after something that is
 * not white space; whatever cannot toggle, or never closes, is literal text.
 */
export function parseInline(text: string): Run[] {
  const pieces = split(text)
  pair(pieces, 'italic')
  pair(pieces, 'bold')
  const runs: Run[] = []
  let bold = false
  let italic = false
  const push = (content: string) =>
    runs.push({ text: content, ...(bold && { bold: true }), ...(italic && { italic: true }) })
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      push(piece.text)
      continue
    }
    const toggled = (piece.bold ? 2 : 0) + (piece.italic ? 1 : 0)
    push('*'.repeat(piece.count - toggled))
    if (piece.bold) bold = !bold
    if (piece.italic) italic = !italic
  }
  return tidyRuns(runs)
}

function split(text: string): Piece[] {
  return Array.from(
    text.matchAll(/\\([\\*|])|(\*+)|[^\\*]+|\\/gu),
    ([whole, escaped, stars]): Piece =>
      stars
        ? { kind: 'stars', count: stars.length, bold: false, italic: false }
        : { kind: 'text', text: escaped ?? whole },
  )
}

/** Marks the toggles of one style that really toggle. */
function pair(pieces: Piece[], style: 'bold' | 'italic'): void {
  let opener: Extract<Piece, { kind: 'stars' }> | null = null
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'stars' || !(piece.count === 3 || piece.count === (style === 'bold' ? 2 : 1))) return
    if (!opener && /^\S/u.test(textAt(pieces[index + 1]))) opener = piece
    else if (opener && /\S$/u.test(textAt(pieces[index - 1]))) {
      opener[style] = true
      piece[style] = true
      opener = null
    }
  })
}

const textAt = (piece: Piece | undefined): string => (piece?.kind === 'text' ? piece.text : '')
