import type { Numbering } from '../../../../sentences/numbering.ts'
import type { HeadingCandidate } from '../heading-candidate.ts'
import { senseOf, type Target } from '../meanings.ts'
import type { Levels } from '../outline-levels.ts'
import type { AlignedLine } from './aligned-lines.ts'
import type { OutlineNode } from './outline-nodes.ts'

/** How a letter numbers its headings. */
export interface Ladder extends Levels {
  /** Items carry the numerals of chapters: "II. CÔNG TÁC TRIỂN KHAI", "IV. ĐIỂN HÌNH". */
  readonly flat: boolean
  /** Chapters whose items stand behind dashes: none of them has a number. */
  readonly dashed: ReadonlySet<number>
}

/** Items with the numerals of chapters at the least: one could be a chapter with an item's name. */
const fewestFlat = 2

export function ladderOf(lines: readonly AlignedLine[], nodes: readonly OutlineNode[], levels: Levels): Ladder {
  const items = nodes.filter(({ item, level }) => item !== null && level > 1)
  const targets = items.flatMap(({ target }) => target ?? [])
  const titles = nodes.filter(({ item, level }) => item === null && level === 1)
  /** Whether it has a chapter's numeral and the chapter's words no less than an item's: "I. TÌNH HÌNH CHUNG". */
  const isChapter = ({ kind, value }: Numbering, heading: string, purity: number): boolean =>
    kind === 'chapter' &&
    titles.some(
      ({ path, target }) =>
        path[0] === value[0] && target !== null && (senseOf(heading, [target])?.purity ?? -1) >= purity,
    )
  /** The items that have a heading with such a number and words that can mean nothing else. */
  const numbered = (kinds: readonly string[]): ReadonlySet<Target> => {
    const met = lines.flatMap(({ candidate: { numbering, heading, bulleted }, listed }) => {
      const sense = kinds.includes(numbering.kind) && !bulleted && !listed ? senseOf(heading, targets) : null
      return sense?.strong && !isChapter(numbering, heading, sense.purity) ? [sense.target] : []
    })
    return new Set(met)
  }
  const flat = numbered(['chapter']).size >= fewestFlat
  // "II. TÌNH HÌNH TRIỂN KHAI VÀ KẾT QUẢ" is a chapter in the words of its items, unless items carry such numerals.
  const met = numbered(['item', 'letter', ...(flat ? ['chapter'] : [])])
  const withNumbers = new Set(items.flatMap(({ target, path }) => (target !== null && met.has(target) ? path[0] : [])))
  const chapters = items.flatMap(({ path }) => path[0] ?? [])
  return {
    ...levels,
    flat,
    dashed: new Set(chapters.filter((chapter) => !withNumbers.has(chapter))),
  }
}

/** Whether a line's number is a heading's own: `3.`, `II.3.`, `2.3.` for the third of chapter II where items carry their chapter's. */
export function agreesInNumber({ numbering }: HeadingCandidate, { path, level }: OutlineNode, ladder: Ladder): boolean {
  const { value, kind } = numbering
  if (value.length === 0 || (kind === 'chapter' && level > 1)) return false
  const whole = ladder.prefixed ? path.length : Math.max(1, level - 1)
  const tail = path.slice(-value.length)
  return value.length <= whole && value.every((number, at) => number === tail[at])
}
