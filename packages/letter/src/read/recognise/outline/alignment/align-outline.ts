import type { Line } from '../line.ts'
import { sensesOf, type Target } from '../meanings.ts'
import type { Levels } from '../outline-levels.ts'
import { leastPurity } from '../walk/limits.ts'
import { align } from './align.ts'
import { type AlignedLine, alignedLines } from './aligned-lines.ts'
import { fillGaps } from './fill-gaps.ts'
import { gains } from './gains.ts'
import { agreesInNumber, ladderOf } from './ladder.ts'
import { matchGain, meaningGain, type Senses } from './match-gain.ts'
import type { OutlineNode } from './outline-nodes.ts'

/** A line that is the heading of a node of the template. */
export interface AlignedHeading {
  readonly line: AlignedLine
  readonly node: OutlineNode
  /** Its words say it, not the number alone. */
  readonly byWords: boolean
  readonly byNumber: boolean
  /** Its looks or most of its words are the heading's own: so it is one in a part too that the template does not know. */
  readonly sure: boolean
}

/** A letter's headings as those of a template, all of them at once: in its order, by number, level and meaning. */
export function alignOutline(lines: readonly Line[], nodes: readonly OutlineNode[], levels: Levels): AlignedHeading[] {
  const targets = new Set(nodes.flatMap(({ target }): Target[] => (target === null ? [] : [target])))
  const candidates = alignedLines(lines, [...targets], levels)
  const ladder = ladderOf(candidates, nodes, levels)
  const senses = candidates.map(({ candidate }) => sensesOf(candidate.heading, targets))
  const rows = candidates.map((line, at) => nodes.map((node) => matchGain(line, node, senses[at] ?? new Map(), ladder)))
  const taken = align(rows, {
    skipped: nodes.map(({ item }) => (item === null ? gains.skippedChapter : gains.skippedItem)),
    backwards: gains.backwards,
  })
  return fillGaps(taken, candidates, nodes, ladder).flatMap((at, index): AlignedHeading[] => {
    const [line, node] = [candidates[index], nodes[at ?? -1]]
    if (!line || !node) return []
    const { candidate } = line
    const own: Senses = senses[index] ?? new Map()
    const byNumber = agreesInNumber(candidate, node, ladder)
    const purity = (node.target === null ? undefined : own.get(node.target))?.purity ?? 1
    return [
      {
        line,
        node,
        byWords: meaningGain(candidate.heading, node, own) !== null,
        byNumber,
        sure: byNumber || candidate.bold || purity >= leastPurity.half,
      },
    ]
  })
}
