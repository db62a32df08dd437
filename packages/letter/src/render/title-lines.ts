import { inseparableWords } from '../sentences/inseparable-words.ts'
import { boldWidth } from './bold-width.ts'

/** A line of a title does not end with these, and rather begins with those. */
const dangling = /(?:^|\s)(?:và|của|các|về|vì|cho|theo|tại|trên|trong|từ|với)$/iu
const joining = /^(?:[“"‘(]|(?:và|của|tỉnh|xã|phường|đặc khu|trên|trong|giai đoạn|hội|phục vụ|gắn)(?!\p{L}))/iu

interface Line {
  readonly cost: number
  /** Where the line begins. */
  readonly from: number
}

/**
 * Breaks a centred title as a typist would: into no more lines than its words fill in bold of this size
 * (points) at this width (millimetres), about equally long, none ending inside a word, a name or a
 * number, and rather before than after what joins two parts.
 */
export function titleLines(text: string, points: number, width: number): string[] {
  const space = boldWidth(' ', points)
  const words = text.split(/\s+/u).filter(Boolean)
  const whole = words.join(' ')
  if (boldWidth(whole, points) <= width) return whole === '' ? [] : [whole]
  const pieces = inseparableWords(words)
    .flatMap((group) => fitting(group, points, width))
    .map((piece) => ({ piece, width: boldWidth(piece, points) }))
  const ends = [0]
  for (const piece of pieces) ends.push((ends.at(-1) ?? 0) + piece.width + space)
  const length = (from: number, to: number): number => (ends[to] ?? 0) - (ends[from] ?? 0) - space
  /** One piece wider than the line stands on a line of its own. */
  const fits = (from: number, to: number): boolean => to - from === 1 || length(from, to) <= width

  const count = fewestLines(pieces.length, fits)
  const ideal = length(0, pieces.length) / count
  // For each number of lines and of pieces set in them, the best last line.
  const best: (Line | undefined)[][] = [[{ cost: 0, from: 0 }]]
  for (let line = 1; line <= count; line++) {
    const row: (Line | undefined)[] = []
    for (let to = line; to <= pieces.length; to++)
      for (let from = to - 1; from >= line - 1 && fits(from, to); from--) {
        const before = best[line - 1]?.[from]
        if (!before) continue
        const shape = ((length(from, to) - ideal) / width) ** 2
        const cost = before.cost + shape + breakCost(pieces[to - 1]?.piece, pieces[to]?.piece)
        if (cost < (row[to]?.cost ?? Number.POSITIVE_INFINITY)) row[to] = { cost, from }
      }
    best.push(row)
  }
  const lines: string[] = []
  let to = pieces.length
  for (let line = count; line > 0; line--) {
    const from = best[line]?.[to]?.from ?? 0
    lines.unshift(
      pieces
        .slice(from, to)
        .map(({ piece }) => piece)
        .join(' '),
    )
    to = from
  }
  return lines
}

/** A group as it fits the line: whole, else parted before its name (`PHƯỜNG | TRƯƠNG QUANG TRỌNG`), else in words. */
function fitting(group: readonly string[], points: number, width: number): readonly string[] {
  const [first = '', ...name] = group
  const fits = (words: readonly string[]) => boldWidth(words.join(' '), points) <= width
  if (fits(group)) return [group.join(' ')]
  return name.length > 0 && fits(name) ? [first, name.join(' ')] : group
}

function fewestLines(pieces: number, fits: (from: number, to: number) => boolean): number {
  let lines = 0
  for (let from = 0; from < pieces; lines++) {
    let to = from + 1
    while (to < pieces && fits(from, to + 1)) to++
    from = to
  }
  return lines
}

/** What it costs to end a line between two pieces, beside the line's length. */
const breakCost = (before = '', after?: string): number =>
  after === undefined || joining.test(after) ? 0 : dangling.test(before) ? 1 : 0.08
