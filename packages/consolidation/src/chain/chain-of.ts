import type { ItemId } from '@thidua/schema/outline/item-id'
import type { FindSubmission } from '../answers/compiled-round.ts'
import { wordsMover } from '../deltas/move-words.ts'
import { type PlacedSentence, sentencesOf, type TextRange } from '../sentences/sentences-of.ts'
import { lengthInPoints, slicePoints } from '../sentences/slice-points.ts'
import { kindOfPart } from '../sources/kind-of-part.ts'
import type { Part, PartKind, Quote, Source } from '../sources/part.ts'
import { quotedText, sha256Of } from '../sources/quote-of.ts'
import { takenText } from './taken-text.ts'

/** An issued compiled letter that a report took over: what was sealed of it, with the submissions that it rests on. */
export interface TakenLetter {
  readonly parts: readonly Part[]
  /** The item of it that was taken over. */
  readonly item: ItemId
  readonly find: FindSubmission
}

/** What a paragraph of the lower letter rests on. */
interface ChainedSource {
  readonly sid: string
  /** Of a quote narrowed to the words that were followed. */
  readonly quote: Quote
  readonly words: string
  /** Whether these very words stand in the letter; else they are what the letter says shorter, or its basis. */
  readonly stands: boolean
}

/** A stretch of a report's text that stands, letter by letter, in a paragraph of a letter that it took over. */
interface ChainedPart<Letter extends TakenLetter = TakenLetter> {
  readonly letter: Letter
  readonly pid: string
  readonly kind: PartKind
  readonly sources: readonly ChainedSource[]
}

/** A sentence, or the asked part of one, with where it comes from; null where it is the report's own. */
export interface ChainLink<Letter extends TakenLetter = TakenLetter> extends TextRange {
  readonly words: string
  readonly from: ChainedPart<Letter> | null
}

/**
 * Follows the words at `range` of a report's text one letter down, sentence by sentence. The text is aligned with what each
 * of the letters (the one taken last first) gave it, by sentences and words; nothing is looked for. A sentence that
 * somebody edited since, or of which it is in doubt which of several equal ones it is, has no link: it is the report's
 * own. None at all where no letter was taken over.
 */
export function chainOf<Letter extends TakenLetter>(
  text: string,
  range: TextRange,
  letters: readonly Letter[],
): ChainLink<Letter>[] {
  if (letters.length === 0) return []
  const sentences = sentencesOf(text)
  const followers = letters.map((letter) => follower(text, sentences, letter))
  return sentences.flatMap((sentence): ChainLink<Letter>[] => {
    const piece = { start: Math.max(sentence.start, range.start), end: Math.min(sentence.end, range.end) }
    const words = piece.end > piece.start ? (slicePoints(text, piece) ?? '') : ''
    if (words.trim() === '') return []
    let from: ChainedPart<Letter> | null = null
    for (const follow of followers) from ??= follow(sentence, piece, words)
    return [{ ...piece, words, from }]
  })
}

type Follow<Letter extends TakenLetter> = (
  sentence: PlacedSentence,
  piece: TextRange,
  words: string,
) => ChainedPart<Letter> | null

function follower<Letter extends TakenLetter>(
  text: string,
  sentences: readonly PlacedSentence[],
  letter: Letter,
): Follow<Letter> {
  const taken = takenText(letter.parts, letter.item)
  const move = wordsMover(text, taken.text)
  const [here, there] = [countWords(sentences), countWords(sentencesOf(taken.text))]
  return (sentence, piece, words) => {
    const times = there.get(sentence.text) ?? 0
    if (times > 1 && times !== here.get(sentence.text)) return null
    const moved = move(piece)
    const placed = moved && taken.parts.find(({ start, end }) => start <= moved.start && moved.end <= end)
    if (!moved || !placed || slicePoints(taken.text, moved) !== words) return null
    const { part, start } = placed
    const kind = kindOfPart(part, letter.find)
    const within = { start: moved.start - start, end: moved.end - start }
    const narrowed = kind === 'quote' ? narrowedQuotes(part, within, words, letter.find) : null
    return { letter, pid: part.pid, kind, sources: narrowed ?? wholeSources(part, kind, letter.find) }
  }
}

const countWords = (sentences: readonly PlacedSentence[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { text } of sentences) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/**
 * The quotes of a paragraph narrowed to a range of its words: they stand one after another with a space between. Null where
 * the paragraph was written otherwise than its quotes, as a cell with marks in it is.
 */
function narrowedQuotes(
  { sources }: Part,
  { start, end }: TextRange,
  words: string,
  find: FindSubmission,
): ChainedSource[] | null {
  const found: ChainedSource[] = []
  let at = 0
  for (const source of sources.filter(({ role }) => role === 'quote')) {
    const whole = quotedText(source.quote, find) ?? ''
    const length = lengthInPoints(whole)
    const own = { start: Math.max(start - at, 0), end: Math.min(end - at, length) }
    const said = own.end > own.start ? (slicePoints(whole, own) ?? '') : ''
    if (said !== '') found.push(narrowed(source, own, said))
    at += length + 1
  }
  return found.map((source) => source.words).join(' ') === words ? found : null
}

function narrowed({ sid, quote }: Source, { start, end }: TextRange, words: string): ChainedSource {
  const range = { start: quote.start + start, end: quote.start + end }
  return { sid, quote: { ...quote, ...range, sha256: sha256Of(words) }, words, stands: true }
}

/** What does not hold proves nothing, and is left out. */
const wholeSources = ({ sources }: Part, kind: PartKind, find: FindSubmission): ChainedSource[] =>
  sources.flatMap(({ sid, role, quote }) => {
    const words = quotedText(quote, find)
    return words === null ? [] : [{ sid, quote, words, stands: kind === 'quote' && role === 'quote' }]
  })
