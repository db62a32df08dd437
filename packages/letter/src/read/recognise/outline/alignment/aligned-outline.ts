import type { Template } from '@thidua/schema/outline/template'
import { headingCandidate } from '../heading-candidate.ts'
import type { Line } from '../line.ts'
import { everyTarget } from '../meanings.ts'
import { levelled, readLevels } from '../outline-levels.ts'
import type { Outline } from '../outline-state.ts'
import { alignOutline } from './align-outline.ts'
import { OutlineBuilder } from './outline-builder.ts'
import { outlineNodes } from './outline-nodes.ts'

/** An outline with where it begins. */
export interface AlignedOutline extends Outline {
  /** Index of the line of its first heading; the number of lines where there is none. */
  readonly from: number
}

/** Splits a report by the headings of a template. Every line from the first heading on ends in exactly one chunk. */
export function alignedOutline(lines: readonly Line[], template: Template): AlignedOutline {
  const nodes = outlineNodes(template)
  const levels = readLevels(lines)
  const aligned = new Map(alignOutline(lines, nodes, levels).map((heading) => [heading.line.index, heading]))
  const from = aligned.keys().next().value ?? lines.length
  const built = new OutlineBuilder(nodes)
  for (let index = from; index < lines.length; ) index += step(index)
  return { chunks: built.chunks, headings: built.headings, from }

  /** Takes the line at `index`, and those its heading goes on in; gives how many. */
  function step(index: number): number {
    const heading = aligned.get(index)
    if (heading) return built.open(heading)
    const plain = headingCandidate(lines, index, everyTarget)
    const candidate = plain && { ...plain, numbering: levelled(plain.numbering, levels, built.lastRoman) }
    if (candidate && built.isUnknown(candidate)) return built.openUnknown(candidate)
    const line = lines[index]
    if (line) built.text(line)
    return 1
  }
}
