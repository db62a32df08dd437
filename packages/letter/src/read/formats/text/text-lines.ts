import { LegacyDecoder } from '../../../characters/legacy-vietnamese.ts'
import { unicodeText } from '../../../model/unicode-text.ts'
import { tabbedNumber } from '../../source/tabbed-number.ts'

const lineEnds = /\r\n|[\n\r\v\u2028\u2029]/u

/** The lines of a text in Unicode, without page numbers, page breaks and the marks that other programs lay tables out with; null where there are more than `most`. */
export function textLines(typed: string, most: number): string[] | null {
  const decoder = new LegacyDecoder()
  const raw = typed.split(lineEnds)
  if (raw.length > most) return null
  const lines = raw.map((line) => {
    const [text = line] = decoder.decode([{ text: line, encoding: null }])
    return numbered(unicodeText(text).trimEnd())
  })
  return starredOverLines(
    withoutTornPages(withoutPageNumbers(lines))
      .flatMap((line, index, all) => pageBreaks(line, all[index - 1], all[index + 1]))
      .filter((line) => line.trim() !== '|'),
  )
}

/** A number that a tab parts from its heading gets its dot; other tabs part the cells of a table. */
function numbered(line: string): string {
  const at = line.indexOf('\t')
  if (at < 0 || at > 12 || line.indexOf('\t', at + 1) >= 0) return line
  const [before, after] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
  const number = tabbedNumber(before, after)
  return number === null ? line : `${number} ${after}`
}

const numberAlone = /^[-–]? ?(\d{1,3}) ?[-–]?$/u
const pageOf = (line: string): string | undefined =>
  line.length > 200 ? undefined : numberAlone.exec(line.trim().replace(/\s+/gu, ' '))?.[1]

/** Lines of a page at the least. */
const shortestPage = 15

/** The lines without the lone numbers that count the text's pages: 2, 3, 4 …, each a page's length from the last. */
function withoutPageNumbers(lines: readonly string[]): readonly string[] {
  const lone = lines.flatMap((line, at) => (pageOf(line) === undefined ? [] : [at]))
  const counts = lone.every((at, page) => {
    const apart = at - (lone[page - 1] ?? 0) >= shortestPage
    return apart && Number(pageOf(lines[at] ?? '')) === page + 2
  })
  return counts ? lines.filter((line) => pageOf(line) === undefined) : lines
}

/** A line that a sentence goes on after: it ends in a comma, or in a word that nothing ends with. */
const open = /(?:,|\s(?:và|của|với|cho|từ|đến|các|những|là|về|trong))$/u

/** Letters of the longest line that is joined over a page: a file of nothing else takes no time by its square. */
const longestTorn = 2_000

/** The lines without a page's number, blank lines round it, that stands in the middle of a sentence: its halves are one line again. */
function withoutTornPages(lines: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const [line = '', number = '', after = '', next = ''] = lines.slice(at, at + 4)
    const last = whole.at(-1)?.trimEnd() ?? ''
    const torn =
      last.length <= longestTorn &&
      line.trim() === '' &&
      after.trim() === '' &&
      pageOf(number) !== undefined &&
      /^\s{0,8}\S/u.test(next)
    if (torn && (open.test(last) || (/\p{L}$/u.test(last) && /^\s{0,8}\p{Ll}/u.test(next)))) {
      whole[whole.length - 1] = `${last} ${next.trim()}`
      at += 3
    } else whole.push(line)
  }
  return whole
}

/** A form feed parts pages; a number alone beside it, or far right or centred between blank lines, is a page number. */
function pageBreaks(line: string, before: string | undefined, after: string | undefined): string[] {
  if (line.includes('\f')) return joinedOverPage(line.split('\f').filter((part) => pageOf(part) === undefined))
  const alone = /^\s{12}/u.test(line) && before?.trim() === '' && after?.trim() === ''
  const beside = before?.endsWith('\f') || after?.startsWith('\f') || alone
  return beside && pageOf(line) !== undefined ? [] : [line]
}

/** Parts of one line that a page break cut inside a sentence, as one again. */
function joinedOverPage(parts: readonly string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const last = joined.at(-1)?.trimEnd() ?? ''
    if (/[\p{L}\d,]$/u.test(last) && /^\s{0,8}\p{Ll}/u.test(part)) joined[joined.length - 1] = `${last} ${part.trim()}`
    else joined.push(part)
  }
  return joined
}

/** Lines that one pair of asterisks may hold. */
const maxStarred = 4

/** "**ỦY BAN NHÂN DÂN" and "**" on the next line: bold or italic over lines, its marks on each line of its own. */
function starredOverLines(lines: readonly string[]): string[] {
  const read = [...lines]
  for (let index = 0; index < read.length; index++) {
    const text = (read[index] ?? '').trim()
    const [mark] = /^\*{1,2}(?=[^\s*])/u.exec(text) ?? []
    if (mark === undefined || text.slice(mark.length).includes('*')) continue
    const ahead = read.slice(index + 1, index + maxStarred)
    const closing = ahead.findIndex((line) => line.includes('*') || line.trim() === '')
    if (closing < 0 || !endsWith(ahead[closing] ?? '', mark)) continue
    for (let at = index; at <= index + 1 + closing; at++) {
      const own = (read[at] ?? '').trim().replace(/^\*{1,2}|\*{1,2}$/gu, '')
      read[at] = own === '' ? '' : `${mark}${own}${mark}`
    }
  }
  return read
}

const endsWith = (line: string, mark: string): boolean => {
  const text = line.trim()
  return text.endsWith(mark) && !text.slice(0, -mark.length).includes('*')
}
