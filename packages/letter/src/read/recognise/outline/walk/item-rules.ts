import { everyTarget, numberedSense, type Sense, senseOf, type Target } from '../meanings.ts'
import { type Chapter, itemsOfChapter } from '../outline-state.ts'
import { allowedIn } from './allowed-in.ts'
import { leastPurity, maxWords } from './limits.ts'
import type { Opens, Rule } from './rule.ts'
import { isOpened, type Seen } from './seen.ts'
import { endsList } from './walk-state.ts'

/** A line inside a chapter with what it means there. */
export interface ItemSight extends Seen {
  readonly sense: Sense | null
  /** Number and words say the same item. */
  readonly agrees: boolean
  /** The words mean an item that has no heading yet, and none with its own number elsewhere. */
  readonly free: boolean
}

export function seeItem(seen: Seen): ItemSight {
  const { candidate, state, levels, written } = seen
  const { chapter } = state
  if (chapter === null) return { ...seen, sense: null, agrees: false, free: false }
  const { numbering, heading } = candidate
  const own = levels.prefixed && numbering.value.length > 1 ? numbering.value.slice(1) : numbering.value
  const numbered = everyTarget.find((target) => target === `${chapter}.${own.join('.')}`)
  const sense =
    senseOf(heading, allowedIn(chapter)) ??
    (numbered && !endsList(state, numbering.value.at(-1)) ? numberedSense(heading, numbered) : null)
  const agrees = sense !== null && numbering.kind === 'item' && numbered === sense.target
  const elsewhere = sense !== null && !agrees && chapter !== 'other' && levels.own.has(sense.target)
  return { ...seen, sense, agrees, free: sense !== null && !elsewhere && !isOpened(written, sense.target) }
}

/** What words mean where a letter has no chapters, and no heading came before. */
const senseWithoutChapter = ({ candidate }: ItemSight): Sense | null =>
  senseOf(candidate.heading, itemsOfChapter('other'))

const isPure = ({ sense }: ItemSight, least: number): boolean => (sense?.purity ?? 0) >= least
const isStrong = ({ sense }: ItemSight): boolean => sense?.strong === true
const isMarked = ({ candidate: { bulleted, numbering } }: ItemSight): boolean => bulleted || numbering.kind === 'letter'
const isBare = ({ candidate }: ItemSight): boolean => candidate.numbering.kind === 'none'

/** A line that ends as a sentence or a line of a list does. */
const isClosed = ({ candidate: { line, inline } }: ItemSight): boolean =>
  /[.;,]$/u.test(line.text) && inline.length === 0

/** Where a letter may put an item in front of its text: in chapter I, behind letters, behind dashes where no item has a number. */
const mayRunIn = ({ state, levels, candidate: { numbering, inline } }: ItemSight): boolean =>
  state.chapter === 'I' ||
  numbering.kind === 'letter' ||
  (state.chapter === 'II' && levels.dashedItems && inline.length > 0)

/** A numbered line that stands out as a heading, in its chapter and from its text. */
const standsOut = (sight: ItemSight): boolean => {
  const { candidate, state, agrees } = sight
  const apart = state.chapter !== 'other' || candidate.bold || isPure(sight, leastPurity.half)
  const heads =
    candidate.bold || !isClosed(sight) || (isPure(sight, leastPurity.amongText) && (agrees || goesOnDotted(sight)))
  return apart && heads
}

/** `4. Công tác kiểm tra.` after a heading that ends in a full stop too: this letter puts one after headings. */
function goesOnDotted({ candidate: { numbering, line }, state, written }: ItemSight): boolean {
  const number = numbering.value.at(-1) ?? 0
  const inTurn = number === state.lastItem || number === state.lastItem + 1
  const dotted = /[.]$/u.test(line.text) && /[.]$/u.test(written.headings.at(-1)?.typed ?? '')
  return dotted && inTurn && !endsList(state, number)
}

/** A heading with the next number of its chapter that looks like one: `6. Công tác phối hợp` after `5.`. */
function isNextItem({ candidate, state, written }: ItemSight): boolean {
  const { numbering, bold, words, inline, line } = candidate
  const [number, ...deeper] = numbering.value
  const known = state.chapter === 'I' || state.chapter === 'II'
  const inOther = state.chapter === 'other' && written.chunks.at(-1)?.place != null
  if (!known && !inOther) return false
  if (numbering.kind !== 'item' || number === undefined || deeper.length > 0) return false
  if (number !== state.lastItem + 1 || endsList(state, number)) return false
  return bold || (words <= maxWords.unknown && inline.length === 0 && !/[.;,:]$/u.test(line.text))
}

const here = (target: Target | null, { state }: ItemSight): Opens => ({ target, chapter: state.chapter as Chapter })
const itself = (sight: ItemSight): Opens => here(sight.sense?.target ?? null, sight)

/** Headings inside a chapter, in the order in which the rules are asked. */
export const itemRules: readonly Rule<ItemSight>[] = [
  {
    name: 'item-without-chapter',
    when: (sight) => {
      if (sight.state.chapter !== null || !sight.levels.arabic || sight.candidate.numbering.kind !== 'item')
        return false
      const sense = senseWithoutChapter(sight)
      return sense?.strong === true && sense.purity >= leastPurity.withLooks
    },
    opens: (sight) => ({ target: senseWithoutChapter(sight)?.target ?? null, chapter: 'other' }),
  },
  { name: 'text-before-chapters', when: ({ state }) => state.chapter === null, opens: null },
  {
    // Sentences of an assessment speak of what should be done; only a short heading begins recommendations.
    name: 'text-of-assessment',
    when: (sight) =>
      sight.free &&
      sight.state.chapter === 'III' &&
      !(isStrong(sight) && isPure(sight, leastPurity.amongText) && sight.candidate.words <= maxWords.runIn),
    opens: null,
  },
  {
    name: 'item-run-in',
    when: (sight) =>
      sight.free &&
      isMarked(sight) &&
      mayRunIn(sight) &&
      isStrong(sight) &&
      sight.candidate.words <= maxWords.runIn &&
      (isPure(sight, leastPurity.half) || sight.candidate.bold),
    opens: itself,
  },
  { name: 'text-behind-mark', when: (sight) => sight.free && isMarked(sight), opens: null },
  {
    name: 'item-unnumbered',
    when: (sight) =>
      sight.free &&
      isBare(sight) &&
      isStrong(sight) &&
      sight.candidate.words <= maxWords.unnumbered &&
      ((!isClosed(sight) && isPure(sight, leastPurity.wordsAlone)) ||
        (sight.candidate.bold && isPure(sight, leastPurity.withLooks))),
    opens: itself,
  },
  { name: 'text-without-number', when: (sight) => sight.free && isBare(sight), opens: null },
  {
    name: 'item-by-number-and-words',
    when: (sight) => sight.free && sight.agrees && standsOut(sight),
    opens: itself,
  },
  { name: 'item-by-words', when: (sight) => sight.free && isStrong(sight) && standsOut(sight), opens: itself },
  {
    name: 'item-first-of-chapter',
    when: (sight) => isNextItem(sight) && sight.state.chapter === 'I' && sight.candidate.numbering.value[0] === 1,
    opens: (sight) => here('I.1', sight),
  },
  {
    // "3. Kết quả cụ thể" after "2. Ban hành văn bản": the second half of II.2 under a number of its own.
    name: 'item-second-half',
    when: (sight) =>
      isNextItem(sight) &&
      sight.written.chunks.at(-1)?.place === 'II.2' &&
      numberedSense(sight.candidate.heading, 'II.2') !== null,
    opens: (sight) => here('II.2', sight),
  },
  { name: 'item-unknown', when: isNextItem, opens: (sight) => here(null, sight) },
]
