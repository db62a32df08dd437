import { textOf } from '../../../../model/source-block.ts'
import { fold } from '../../../../sentences/fold.ts'
import { numberedSense, type Sense, saysMoreOfAnother, type Target } from '../meanings.ts'
import { isNone } from '../none-answer.ts'
import { maxWords } from '../walk/limits.ts'
import type { AlignedLine } from './aligned-lines.ts'
import { gains, leastShared } from './gains.ts'
import { agreesInNumber, type Ladder } from './ladder.ts'
import type { OutlineNode } from './outline-nodes.ts'

/** What a line's words can mean, each heading for itself, the narrower first. */
export type Senses = ReadonlyMap<Target, Sense>

/** What speaks for a line being the heading of a node, in sum; null where nothing of its words does. */
export function matchGain(line: AlignedLine, node: OutlineNode, senses: Senses, ladder: Ladder): number | null {
  const { heading } = line.candidate
  const agrees = agreesInNumber(line.candidate, node, ladder)
  const meaning = meaningGain(heading, node, senses) ?? (agrees ? numberedGain(line, node) : null)
  return meaning === null
    ? null
    : meaning + looksGain(line, ladder.dashed.has(node.path[0] ?? 0)) + numberGain(line, node, agrees, ladder)
}

/** What a line's words say for a heading of the outline; null where they say nothing for it. */
export function meaningGain(heading: string, node: OutlineNode, senses: Senses): number | null {
  const { target, also, wordings, rivals } = node
  const shared = target === null || rivals ? Math.max(...wordings.map((own) => sharedWords(heading, own))) : 0
  if (target === null) {
    return shared >= leastShared ? (gains.strong + gains.pure) * shared : null
  }
  const [first] = senses.keys()
  const share = first === undefined || first === target ? 1 : gains.secondMeaning
  const sense = senses.get(target)
  if (sense?.strong) return strongGain(sense) * share + gains.ownWords * shared
  const other = also === null ? undefined : senses.get(also)
  if (other?.strong) return strongGain(other) * gains.otherMeaning
  return sense ? gains.weak * sense.purity * share : null
}

const strongGain = ({ purity }: Sense): number => gains.strong + gains.pure * purity

/**
 * What a line's words say under the very number of a heading, where they are too few to say it alone. A "Không có" whose
 * words say more of another item is left alone: the number may have slipped.
 */
function numberedGain({ candidate: { heading }, answersNone }: AlignedLine, { target }: OutlineNode): number | null {
  if (target === null || numberedSense(heading, target) === null) return null
  return answersNone && saysMoreOfAnother(heading, target) ? null : gains.numberedWords
}

/** Share of words that two headings have in common, 0–1. */
function sharedWords(heading: string, own: ReadonlySet<string>): number {
  const words = new Set(fold(heading).split(' ').filter(Boolean))
  const common = [...words].filter((word) => own.has(word)).length
  return words.size + own.size === 0 ? 0 : (2 * common) / (words.size + own.size)
}

/** What speaks for a line being a heading at all; `dashed` where items stand behind dashes. */
function looksGain({ candidate }: AlignedLine, dashed: boolean): number {
  const { numbering, bold, caps, bulleted, inline, line, words } = candidate
  const answered = inline.length > 0
  let gain: number = gains.threshold
  if (bold || caps) gain += gains.styled
  else if (numbering.kind === 'none' && !(bulleted && dashed)) gain += gains.bare
  if (bulleted && !dashed) gain += gains.bulleted
  if (!answered && /[;,]$/u.test(line.text)) gain += gains.endsInList
  else if (!answered && /\.$/u.test(line.text)) gain += gains.endsInStop
  if (answered && !bold && !isNone(textOf(inline))) gain += gains.runIn
  return words > gains.longFrom ? gain + gains.long : gain
}

/** What number and level say, and whether an entry of a list or a part of an item stands so. */
function numberGain({ candidate, listed }: AlignedLine, node: OutlineNode, agrees: boolean, ladder: Ladder): number {
  const { numbering, inline, words, line, bulleted } = candidate
  const { kind, value } = numbering
  const short = words <= maxWords.runIn
  const runsIn = bulleted || inline.length > 0 || line.text.endsWith(':')
  const part = node.level === 3 && short && runsIn ? gains.partRunIn : 0
  if (kind === 'none') return part
  const fits = (kind === 'chapter') === (node.level === 1)
  const level = ladder.flat || ladder.arabic ? 0 : fits ? gains.level : gains.otherLevel
  const list = listed && !agrees && !isNone(textOf(inline)) ? gains.listed : 0
  const deeper = !ladder.prefixed && value.length >= Math.max(2, node.level) ? gains.deeper : 0
  const brief = short && inline.length === 0 && !/[.;,]$/u.test(line.text) ? gains.brief : 0
  return part + level + list + deeper + brief + (agrees ? gains.number : gains.otherNumber)
}
