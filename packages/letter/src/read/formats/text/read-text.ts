import type { Run } from '../../../markup/markup-blocks.ts'
import { paragraph, type Source, type SourceBlock, type SourceParagraph } from '../../../model/source-block.ts'
import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import { readNumbering } from '../../../sentences/numbering.ts'
import { seamOf } from '../../source/broken-word.ts'
import { dashGoesOn } from '../../source/dash-goes-on.ts'
import { decomposedWords } from '../../source/decomposed-words.ts'
import { healSentences } from '../../source/heal-sentences.ts'
import { limits } from '../../source/limits.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { tooLong, withinLimits } from '../../source/within-limits.ts'
import { columnZone } from '../columns.ts'
import type { Segment, VisualLine } from '../visual-line.ts'
import { textLines } from './text-lines.ts'
import { typedTable } from './typed-table.ts'

/** Longest line of a text that is wrapped by hand or by a program; longer ones are whole paragraphs. */
const widestWrap = 130

/** Reads plain text: wrapped lines joined, columns of blanks and typed tables recognised, asterisks taken as bold. */
export function readText(typed: string): Source {
  const stray: string[] = []
  const lines = typed.length > limits.characters ? null : textLines(typed, limits.paragraphs)
  if (lines === null) throw new Unreadable(tooLong)
  const blocks: SourceBlock[] = []
  const wrap = wrapOf(lines)
  const visual = lines.map(toVisual)
  for (let index = 0; index < lines.length; ) {
    const table = typedTable(lines, index)
    const zone = table ?? columnZone(visual, index)
    if (zone) {
      blocks.push(...zone.blocks)
      index = zone.end
      continue
    }
    let line = (lines[index] ?? '').trimEnd()
    index++
    while (wrap !== null && continues(lines[index - 1] ?? '', lines[index], wrap)) {
      const next = (lines[index] ?? '').trim()
      line += seamOf((lines[index++ - 1] ?? '').trimEnd(), next) + next
    }
    if (line !== '') blocks.push(textParagraph(line, stray))
  }
  const healed = healSentences(withinLimits(blocks))
  return {
    blocks: healed.blocks,
    notes: [],
    marks: { decomposed: decomposedWords(typed), strayAsterisks: stray, brokenSentences: healed.broken },
  }
}

/** Share of the long lines of a wrapped text that go on in small letters, at the least. */
const leastGoingOn = 0.35

interface Wrap {
  readonly width: number
  /** First lines of paragraphs are indented, the others are not: an indented line begins a paragraph. */
  readonly indented: boolean
}

/** How a text is wrapped, null when its lines are paragraphs: none of the long ones goes on in small letters. */
function wrapOf(lines: readonly string[]): Wrap | null {
  const lengths = lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/\t|\S\s{3}\s*\S/u.test(line.trimStart()))
    .map((line) => line.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest > widestWrap || longest < 40) return null
  const isLong = (line: string) => line.trimEnd().length > longest * 0.75
  // One or two headings that were broken by Enter do not make a wrapped text.
  const long = lengths.filter((length) => length > longest * 0.75).length
  if (long < 3) return null
  const goingOn = lines.filter((line, index) => isLong(line) && /^\s*\p{Ll}/u.test(lines[index + 1] ?? '')).length
  if (goingOn < long * leastGoingOn) return null
  const first = lines.filter((line, index) => indentOf(line) > 2 && /^\S/u.test(lines[index + 1] ?? ''))
  return { width: longest, indented: first.length >= 3 }
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Whether the next line is the same paragraph: the line had no room for its first word, or a sentence goes on. */
function continues(last: string, next: string | undefined, { width, indented }: Wrap): boolean {
  if (next === undefined || next.trim() === '' || last.trim() === '') return false
  const text = next.trim()
  const firstWord = text.split(/\s+/u, 1)[0] ?? ''
  const full = last.trimEnd().length + 1 + firstWord.length > width - 2
  const dash = dashGoesOn(last.trim(), text, last.trimEnd().length + 1 + text.indexOf(' ', 2) > width)
  if (
    (bulletPattern.test(text) && !dash) ||
    readNumbering(text).kind !== 'none' ||
    /^(?:nơi nhận|kính gửi)/iu.test(text)
  )
    return false
  if (indentOf(next) > indentOf(last) + 1 || (indented && indentOf(next) > 2)) return false
  return full || dash || (/^\p{Ll}/u.test(text) && !/[.;:]$/u.test(last.trim()))
}

/** A line parted at its wide gaps. */
function toVisual(line: string): VisualLine {
  const expanded = line.replaceAll('\t', '    ').trimEnd()
  const words = expanded.trimStart()
  const indent = expanded.length - words.length
  const segments: Segment[] = []
  let from = 0
  for (const gap of words.matchAll(/\s{4,}|$/gu)) {
    if (gap.index > from)
      segments.push({ from: indent + from, to: indent + gap.index, runs: [{ text: words.slice(from, gap.index) }] })
    from = gap.index + gap[0].length
  }
  return { segments }
}

function textParagraph(line: string, stray: string[]): SourceParagraph {
  if (/\*{2,}/u.test(line) && /\p{L}/u.test(line)) stray.push(line.trim())
  return paragraph(starredRuns(line), { centred: /^\s{12}/u.test(line) })
}

/** `**bold**` as other programs export it; two or more asterisks without a partner are dropped, single ones kept. */
function starredRuns(line: string): Run[] {
  const slanted = /^\s*\*([^*\s][^*]*)\*\s*$/u.exec(line)?.[1]
  if (slanted !== undefined) return [{ text: slanted, italic: true }]
  return line.split(/(\*\*\S(?:[^*]*\S)?\*\*)/u).map((part, index): Run => {
    const text = part.replace(/\*{2,}/gu, '')
    return index % 2 === 1 ? { text, bold: true } : { text }
  })
}
