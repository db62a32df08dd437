/** Where a sentence stands in a text, in UTF-16 positions: `from` its first character, `to` behind its last mark. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

/** Marks that may end a sentence, with the quotes and brackets that close behind them; or the end of a line. */
const stop = /[.!?…;]+[”"’'»)\]]*|[\n\r\v\f\u2028\u2029]/gu

/** What a sentence begins with: a capital, a figure, an opening quote or bracket, the dash or the letter of a list. */
const opening = /^(?:[\p{Lu}\p{Lt}\p{N}“"‘'«([–—+*•-]|[a-zđ][.)])/u
const capital = /^[“"‘'«(]?[\p{Lu}\p{Lt}]/u

/**
 * Shortened words that stand before a name or an office (TP. Quảng Ngãi, ThS. Nguyễn Văn A, đ/c. B, KT. TRƯỞNG BAN); one
 * capital alone (P., Q., Nguyễn Văn A.) is read as one of them.
 */
const shortened =
  /(?:^|[^\p{L}\p{M}])(?:\p{Lu}\p{M}*|T[PXTS]|T[pxt]|t[pxtr]|Tr|Th[Ss]|TSKH|P?GS|[BKDL]S|KTS|BSCKI{0,2}|TM|KT|TL|TUQ|NG(?:ND|ƯT)|NS(?:ND|ƯT)|[đĐ]\/c)$/u

/** A number, a letter or a Roman number that opens an item of a list: `1`, `1.2`, `II`, `II.1`, `a`. */
const label = /^[-–—+*•\s]*(?:\p{N}{1,3}|[IVXLC]{1,6}|[a-zđ])(?:\.(?:\p{N}{1,3}|[IVXLC]{1,6}|[a-zđ]))*$/u

/** Characters before a mark that tell whether it ends a sentence; looking farther back takes time by the square of the text. */
const sight = 16

/**
 * The sentences of a Vietnamese text, in its order; between two of them, before the first and behind the last is white
 * space only. The end of a line ends a sentence, so does a mark before something that begins one; `;` only before a
 * capital. No end is the mark of a shortened word (TP. TX. TS. P. đ/c.), of a list's number, or within a number.
 * Takes time by the text's length, whatever the text.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = skipSpace(text, 0)
  const close = (to: number) => {
    const end = trimEnd(text, from, to)
    if (end > from) sentences.push({ from, to: end })
  }
  for (const { 0: mark, index } of text.matchAll(stop)) {
    const end = index + mark.length
    if (index < from || !endsAt(text, from, index, mark, end)) continue
    close(end)
    from = skipSpace(text, end)
  }
  close(text.length)
  return sentences
}

/** Whether the mark at `index` ends the sentence that began at `from`. */
function endsAt(text: string, from: number, index: number, mark: string, end: number): boolean {
  if (/^\s/u.test(mark)) return true
  const next = skipSpace(text, end)
  if (next === end && next < text.length) return false
  if (next === text.length || hasLineBreak(text, end, next)) return true
  const follow = text.slice(next, next + 2)
  if (mark.startsWith(';')) return capital.test(follow)
  if (!opening.test(follow)) return false
  if (mark !== '.') return true
  const lead = text.slice(Math.max(from, index - sight), index)
  if (shortened.test(lead)) return false
  if (index - from < sight && label.test(lead)) return false
  // "17. 6. 2022": a number that goes on.
  return !(/(?:^|[^\p{L}\p{N}])\p{N}{1,2}$/u.test(lead) && /^\p{N}/u.test(follow))
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text[at] ?? 'end')

function skipSpace(text: string, at: number): number {
  let next = at
  while (isSpace(text, next)) next++
  return next
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && isSpace(text, end - 1)) end--
  return end
}

const hasLineBreak = (text: string, from: number, to: number): boolean =>
  /[\n\r\v\f\u2028\u2029]/u.test(text.slice(from, to))
