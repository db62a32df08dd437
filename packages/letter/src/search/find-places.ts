import { codePoints } from '../markup/code-points.ts'
import type { SearchedText } from './searched-texts.ts'
import { foldedLines, type SearchedWord, searchedWords } from './searched-words.ts'

/** What somebody looks for. */
export interface Wanted {
  /** Folded, as `searchedWords` gives them. */
  readonly words: readonly string[]
  /** Whether the words may stand apart; else they stand beside each other, in this order. */
  readonly apart: boolean
}

/** Words of a text around what was found in them, on one line. */
export interface Snippet {
  readonly text: string
  /** Ranges of the found words in code points of `text`, one after the other: start, end, start, end … */
  readonly marks: readonly number[]
}

export interface FoundPlace {
  readonly place: string
  readonly path: string
  readonly snippet: Snippet
}

/** In UTF-16 units: what is shown before the first found word, and in all. */
const unitsBefore = 70
const maxUnits = 240

/** The first `limit` places of texts that have what is wanted, and how many there are. */
export function findPlaces(
  texts: readonly SearchedText[],
  wanted: Wanted,
  limit: number,
): { readonly places: FoundPlace[]; readonly count: number } {
  const having = chooseTexts(texts, wanted)
  const places = having
    .slice(0, limit)
    .map(({ place, path, text }) => ({ place, path, snippet: snippetOf(text, wanted) }))
  return { places, count: having.length }
}

/** Those that have the words as wanted; where they are spread over several texts, those that have the most of them. */
function chooseTexts(texts: readonly SearchedText[], { words, apart }: Wanted): readonly SearchedText[] {
  const phrase = ` ${words.join(' ')} `
  const has = (folded: string) =>
    apart
      ? words.filter((word) => ` ${folded.replaceAll('\n', ' ')} `.includes(` ${word} `)).length
      : Number(` ${folded.replaceAll('\n', ' \n ')} `.includes(phrase))
  const counted = texts.map((text) => ({ text, count: has(foldedLines(text.text)) }))
  const most = Math.max(0, ...counted.map(({ count }) => count))
  return counted.filter(({ count }) => count > 0 && count === most).map(({ text }) => text)
}

/** A name or the beginning of a text with what is wanted marked, wherever it stands. */
export function markedText(typed: string, wanted: Wanted): Snippet {
  const text = typed.normalize('NFC')
  const together = snippetOf(text, wanted)
  return together.marks.length > 0 ? together : snippetOf(text, { ...wanted, apart: true })
}

function snippetOf(text: string, { words, apart }: Wanted): Snippet {
  const all = searchedWords(text)
  const found = apart ? all.filter(({ folded }) => words.includes(folded)) : phrases(text, all, words)
  const first = found[0]?.start ?? 0
  const from = first <= unitsBefore ? 0 : (all.find(({ start }) => start >= first - unitsBefore)?.start ?? first)
  const long = text.length - from > maxUnits
  const to = long ? (all.findLast(({ end }) => end <= from + maxUnits)?.end ?? from + maxUnits) : text.length
  const shown: string[] = from > 0 ? ['…'] : []
  const units: number[] = []
  let [at, length] = [from, shown.join('').length]
  const push = (until: number) => {
    const piece = text.slice(at, until).toWellFormed().replaceAll('\n', ' · ')
    shown.push(piece)
    length += piece.length
    at = until
    return length
  }
  for (const { start, end } of found.filter(({ end }) => end <= to)) units.push(push(start), push(end))
  push(to)
  if (long) shown.push('…')
  const joined = shown.join('')
  const points = codePoints(joined)
  return { text: joined, marks: units.map((unit) => points.before(unit)) }
}

/** Where the words stand beside each other, each as one range; where one ends the next may begin. */
function phrases(text: string, all: readonly SearchedWord[], words: readonly string[]): SearchedWord[] {
  const found: SearchedWord[] = []
  for (let at = 0; at + words.length <= all.length; at++) {
    const [first, last] = [all[at], all[at + words.length - 1]]
    if (!first || !last || !words.every((word, nth) => all[at + nth]?.folded === word)) continue
    if (text.slice(first.start, last.end).includes('\n')) continue
    found.push({ folded: words.join(' '), start: first.start, end: last.end })
    at += words.length - 1
  }
  return found
}
