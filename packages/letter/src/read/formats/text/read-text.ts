import type { Run } from '../../../markup/markup-blocks.ts'
import { paragraph, type Source, type SourceBlock, type SourceParagraph } from '../../../model/source-block.ts'
import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import { readNumbering } from '../../../sentences/numbering.ts'
import { seamOf } from '../../source/broken-word.ts'
import { decomposedWords } from '../../source/decomposed-words.ts'
import { healSentences } from '../../source/heal-sentences.ts'
import { limits } from '../../source/limits.ts'
import { Unreadable } from '../../source/unreadable.ts'
import { tooLong, withinLimits } from '../../source/within-limits.ts'
import { columnZone } from '../columns.ts'
import type { VisualLine } from '../visual-line.ts'
import { typedTable } from './typed-table.ts'

/** Longest line of a text that is wrapped by hand or by a program; longer ones are whole paragraphs. */
const widestWrap = 130

/** Reads plain text: wrapped lines joined, columns of blanks and typed tables recognised, asterisks taken as bold. */
export function readText(typed: string): Source {
  const stray: string[] = []
  const text = typed.normalize('NFC')
  const lines = withoutPageNumbers(text.split(/\r\n|[\n\r\v\u2028\u2029]/u)).flatMap((line, index, all) =>
    pageBreaks(line, all[index - 1], all[index + 1]),
  )
  if (text.length > limits.characters || lines.length > limits.paragraphs) throw new Unreadable(tooLong)
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

const loneNumber = /^\s*[-–]?\s*(\d{1,3})\s*[-–]?\s*$/u
/** Lines of a page at the least. */
const shortestPage = 15

/** The lines without the lone numbers that count the text's pages: 2, 3, 4 …, each a page's length from the last. */
function withoutPageNumbers(lines: readonly string[]): readonly string[] {
  const lone = lines.flatMap((line, at) => (loneNumber.test(line) ? [at] : []))
  const counts = lone.every((at, page) => {
    const apart = at - (lone[page - 1] ?? 0) >= shortestPage
    return apart && Number(loneNumber.exec(lines[at] ?? '')?.[1]) === page + 2
  })
  return counts ? lines.filter((line) => !loneNumber.test(line)) : lines
}

/** A form feed parts pages; a number alone beside it, or far right or centred between blank lines, is a page number. */
function pageBreaks(line: string, before: string | undefined, after: string | undefined): string[] {
  if (line.includes('\f')) return line.split('\f').filter((part) => !/^\s*-?\s*\d{1,3}\s*-?\s*$/u.test(part))
  const alone = /^\s{12,}/u.test(line) && before?.trim() === '' && after?.trim() === ''
  const beside = before?.endsWith('\f') || after?.startsWith('\f') || alone
  return beside && /^\s*-?\s*\d{1,3}\s*-?\s*$/u.test(line) ? [] : [line]
}

interface Wrap {
  readonly width: number
  /** First lines of paragraphs are indented, the others are not: an indented line begins a paragraph. */
  readonly indented: boolean
}

/** How a text is wrapped, null when its lines are paragraphs. */
function wrapOf(lines: readonly string[]): Wrap | null {
  const lengths = lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/\S\s{3,}\S|\t/u.test(line))
    .map((line) => line.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest > widestWrap || longest < 40) return null
  if (lengths.filter((length) => length > longest * 0.75).length < 3) return null
  const first = lines.filter((line, index) => indentOf(line) > 2 && /^\S/u.test(lines[index + 1] ?? ''))
  return { width: longest, indented: first.length >= 3 }
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Whether the next line is the same paragraph: the line had no room for its first word, or a sentence goes on. */
function continues(last: string, next: string | undefined, { width, indented }: Wrap): boolean {
  if (next === undefined || next.trim() === '' || last.trim() === '') return false
  const text = next.trim()
  if (bulletPattern.test(text) || readNumbering(text).kind !== 'none' || /^(?:nơi nhận|kính gửi)/iu.test(text))
    return false
  if (indentOf(next) > indentOf(last) + 1 || (indented && indentOf(next) > 2)) return false
  const firstWord = text.split(/\s+/u)[0] ?? ''
  return (
    last.trimEnd().length + 1 + firstWord.length > width - 2 || (/^\p{Ll}/u.test(text) && !/[.;:]$/u.test(last.trim()))
  )
}

function toVisual(line: string): VisualLine {
  const expanded = line.replaceAll('\t', '    ')
  return {
    segments: Array.from(expanded.matchAll(/\S+(?:\s{1,3}\S+)*?(?=\s{4,}|\s*$)/gu), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      runs: [{ text: match[0] }],
    })),
  }
}

function textParagraph(line: string, stray: string[]): SourceParagraph {
  if (/\*{2,}/u.test(line) && /\p{L}/u.test(line)) stray.push(line.trim())
  return paragraph(starredRuns(line), { centred: /^\s{12,}/u.test(line) })
}

/** `**bold**` as other programs export it; two or more asterisks without a partner are dropped, single ones kept. */
function starredRuns(line: string): Run[] {
  return line.split(/(\*\*\S(?:[^*]*\S)?\*\*)/u).map((part, index): Run => {
    const text = part.replace(/\*{2,}/gu, '')
    return index % 2 === 1 ? { text, bold: true } : { text }
  })
}
