import { fewestTellingItems, maxWords } from '../walk/limits.ts'
import type { AlignedLine } from './aligned-lines.ts'
import { agreesInNumber, type Ladder } from './ladder.ts'
import type { OutlineNode } from './outline-nodes.ts'

/** Lines under a chapter's heading among which its items are looked for. */
const maxBelow = 60

/**
 * "3. Những cách làm hiệu quả" between "2." and "4." that are the items before and after: the third by its number, whatever
 * its words. Never where it says that there is nothing: that is said by words or not at all.
 */
export function fillGaps(
  taken: readonly (number | null)[],
  lines: readonly AlignedLine[],
  nodes: readonly OutlineNode[],
  ladder: Ladder,
): (number | null)[] {
  /** Whether a line has the number of its node, or stands on another level than the gap. */
  const fits = (at: number | null, node: number, level: number): boolean => {
    const [line, own] = [lines[at ?? -1], nodes[node]]
    return (
      own !== undefined && (own.level !== level || (line !== undefined && agreesInNumber(line.candidate, own, ladder)))
    )
  }
  const after = nextTaken(taken)
  let before: number | null = null
  return taken.map((node, at) => {
    if (node !== null) {
      before = at
      return node
    }
    const line = lines[at]
    const [one, two] = [taken[before ?? -1] ?? null, taken[after[at] ?? -1] ?? null]
    if (!line || one === null || two === null) return null
    if (line.candidate.numbering.kind === 'chapter') {
      const below = lines
        .slice(at + 1, at + 1 + maxBelow)
        .map((item, under) => [item, nodes[taken[at + 1 + under] ?? -1]] as const)
      return chapterBetween(line, [one, two], nodes, ladder, below)
    }
    if (two !== one + 2 || !mayFill(line)) return null
    const gap = nodes[one + 1]
    if (!gap || gap.item === null || !agreesInNumber(line.candidate, gap, ladder)) return null
    return fits(before, one, gap.level) && fits(after[at] ?? null, two, gap.level) ? one + 1 : null
  })
}

/** "II. NỘI DUNG" over "3. Điển hình" and "4. Khen thưởng": a chapter by its number, where items under it have theirs. */
function chapterBetween(
  line: AlignedLine,
  [one, two]: readonly [number, number],
  nodes: readonly OutlineNode[],
  ladder: Ladder,
  below: readonly (readonly [AlignedLine | undefined, OutlineNode | undefined])[],
): number | null {
  const chapter = nodes.findLastIndex(({ level }, at) => at > one && at < two && level === 1)
  const own = nodes[chapter]
  if (!own || own.item !== null || !agreesInNumber(line.candidate, own, ladder)) return null
  const end = below.findIndex(([, node]) => node !== undefined && node.path[0] !== own.path[0])
  const telling = below
    .slice(0, end < 0 ? below.length : end)
    .filter(([item, node]) => item && node && agreesInNumber(item.candidate, node, ladder))
  return telling.length >= fewestTellingItems ? chapter : null
}

/** For each line the next that has a node. */
function nextTaken(taken: readonly (number | null)[]): (number | null)[] {
  const next = Array<number | null>(taken.length).fill(null)
  for (let at = taken.length - 2; at >= 0; at--) next[at] = taken[at + 1] == null ? (next[at + 1] ?? null) : at + 1
  return next
}

const mayFill = ({ candidate, listed, answersNone }: AlignedLine): boolean => {
  const { bulleted, words, inline, line, numbering } = candidate
  if (numbering.kind !== 'item' || bulleted || listed || answersNone) return false
  return words <= maxWords.unknown && inline.length === 0 && !/[.;,:]$/u.test(line.text)
}
