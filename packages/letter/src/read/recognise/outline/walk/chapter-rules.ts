import { foldedWords } from '../../../../sentences/fold.ts'
import { readNumbering } from '../../../../sentences/numbering.ts'
import { everyTarget, numberedSense, type Sense, senseOf, type Target } from '../meanings.ts'
import { levelled } from '../outline-levels.ts'
import { type Chapter, chapters, isChapterTarget } from '../outline-state.ts'
import { numberOf } from '../own-headings.ts'
import { allowedIn } from './allowed-in.ts'
import { fewestTellingItems, maxWords } from './limits.ts'
import type { Opens, Rule } from './rule.ts'
import { isOpened, type Seen } from './seen.ts'

type Known = (typeof chapters)[number]

/** A chapter's heading with what it means: by its own number's words first, then by any chapter's, its items, any item's words. */
export interface ChapterSight extends Seen {
  readonly byNumber: Known | undefined
  readonly sense: Sense | null
}

export function seeChapter(seen: Seen): ChapterSight {
  const { heading, numbering } = seen.candidate
  const byNumber = chapters[(numbering.value[0] ?? 0) - 1]
  const sense =
    (byNumber && senseOf(heading, [byNumber])) ??
    senseOf(heading, chapters) ??
    (byNumber && (numberedSense(heading, byNumber) ?? meantByItems(seen, byNumber))) ??
    senseOf(heading, everyTarget)
  return { ...seen, byNumber, sense }
}

/** "II. NỘI DUNG" over "3. Điển hình" and "4. Khen thưởng": what a chapter's words do not tell, two of its items do. */
function meantByItems({ lines, next, levels }: Seen, chapter: Known): Sense | null {
  if (levels.arabic) return null
  const items = new Set<Target>()
  for (const line of lines.slice(next)) {
    const numbering = line.kind === 'text' ? levelled(readNumbering(line.text), levels, 0) : null
    if (numbering?.kind === 'chapter') break
    const heading = numbering?.kind === 'item' ? (numbering.rest.split(':')[0] ?? '') : ''
    const sense = foldedWords(heading).length <= maxWords.unknown ? senseOf(heading, allowedIn(chapter)) : null
    if (sense?.strong && numberOf(sense.target) === numbering?.value.join('.')) items.add(sense.target)
  }
  return items.size >= fewestTellingItems ? { target: chapter, strong: false, purity: 0 } : null
}

const isKnown = ({ sense }: ChapterSight): boolean => sense !== null && isChapterTarget(sense.target)
const isOpenAlready = (sight: ChapterSight): boolean => isKnown(sight) && sight.sense?.target === sight.state.chapter

const itself = ({ sense }: ChapterSight): Opens => ({
  target: sense?.target ?? null,
  chapter: sense?.target as Chapter,
})

/** Headings of chapters, in the order in which the rules are asked. */
export const chapterRules: readonly Rule<ChapterSight>[] = [
  {
    // "III. KẾT QUẢ" after "II. CÔNG TÁC TRIỂN KHAI": chapter II in two.
    name: 'chapter-two-halves',
    when: (sight) =>
      isOpenAlready(sight) &&
      sight.sense?.target === 'II' &&
      sight.candidate.numbering.kind === 'chapter' &&
      !isOpened(sight.written, 'II.2'),
    opens: () => ({ target: 'II.2', chapter: 'II' }),
  },
  { name: 'text-on-open-chapter', when: isOpenAlready, opens: null },
  { name: 'chapter-by-words', when: (sight) => isKnown(sight) && sight.sense?.strong === true, opens: itself },
  { name: 'chapter-by-number', when: (sight) => isKnown(sight) && (sight.sense?.purity ?? 0) > 0, opens: itself },
  { name: 'chapter-by-items', when: isKnown, opens: itself },
  {
    // "I. TÌNH HÌNH CHUNG" is chapter I without a heading for its first item; "II. THUẬN LỢI, KHÓ KHĂN" goes on with it.
    name: 'chapter-named-like-item',
    when: ({ sense }) => sense !== null,
    opens: ({ sense, byNumber }) => {
      const target = sense?.target ?? null
      const ofFirst = target === 'I.2' || (target === 'I.1' && byNumber === 'I')
      return { target, chapter: ofFirst ? 'I' : 'other' }
    },
  },
  {
    name: 'chapter-unknown',
    when: ({ candidate: { numbering, caps, bold, words, inline, line } }) =>
      numbering.kind !== 'none' &&
      (caps || bold || (words <= maxWords.unknown && inline.length === 0 && !/[.;,]$/u.test(line.text))),
    opens: () => ({ target: null, chapter: 'other' }),
  },
]
