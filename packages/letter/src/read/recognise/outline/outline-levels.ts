import { type Numbering, readNumbering, type Style } from '../../../sentences/numbering.ts'
import type { Line } from './line.ts'
import { everyTarget, senseOf, type Target } from './meanings.ts'
import { chapters, itemsOfChapter } from './outline-state.ts'
import { ownHeadings } from './own-headings.ts'

/** Which numerals a letter gives its chapters: most `I.` with items `1.`, some `A.` with items `I.`. */
export interface Levels {
  /** Chapters numbered `1.`, `2.` with items `1.1.`, or not at all: no line is numbered `I.` with a chapter's meaning. */
  readonly arabic: boolean
  /** Items carry their chapter's number: `2.1.` is the first of chapter 2. */
  readonly prefixed: boolean
  /** No chapter is numbered. */
  readonly unnumbered: boolean
  /** Roman numerals number the items, under chapters numbered `A.` or `PHẦN THỨ NHẤT`. */
  readonly romanItems: boolean
  /** Items of chapter II stand behind dashes, "- Công tác triển khai: …": none has a number. */
  readonly dashedItems: boolean
  /** Items with a heading of their own number and words. */
  readonly own: ReadonlySet<Target>
}

export function readLevels(lines: readonly Line[]): Levels {
  const numbered = lines.flatMap((line, index) => {
    if (line.kind !== 'text') return []
    const numbering = readNumbering(line.text)
    if (numbering.kind !== 'chapter' && (numbering.kind !== 'item' || numbering.value.length > 1)) return []
    const heading = numbering.rest === '' ? (lines[index + 1]?.text ?? '') : numbering.rest
    return [{ ...numbering, heading }]
  })
  const meant = (style: Style): number => {
    const senses = numbered.filter((own) => own.style === style).map(({ heading }) => senseOf(heading, chapters))
    return new Set(senses.flatMap((sense) => (sense?.strong ? [sense.target] : []))).size
  }
  const items = itemsOfChapter('II')
  const over = meant('part') >= 3 || meant('capital') >= 3
  const known = numbered.some(
    ({ kind, rest }) => kind === 'chapter' && (rest === '' || senseOf(rest, everyTarget) !== null),
  )
  const romans = numbered.filter(({ style }) => style === 'roman')
  const restart = romans.filter(({ value }) => value[0] === 1).length > 1
  const romanItems = over && romans.length > 0 && (restart || meant('roman') < 2)
  const prefixed = !known || !numbered.some(({ style }) => style === 'arabic')
  return {
    arabic: !known,
    prefixed,
    unnumbered: !known && meant('arabic') < 2,
    dashedItems: !numbered.some(({ kind, heading }) => kind === 'item' && senseOf(heading, items)?.strong),
    romanItems,
    own: ownHeadings(lines, prefixed, romanItems),
  }
}

/**
 * The numbering as its level says: `II.` under `A.` is the second item, `1.` under that the first of its parts. A
 * part without Roman items numbers them `1.`.
 */
export function levelled(numbering: Numbering, { romanItems }: Levels, lastRoman: number): Numbering {
  if (!romanItems) return numbering
  if (numbering.style === 'roman') return { ...numbering, kind: 'item' }
  return numbering.style === 'arabic' && lastRoman > 0
    ? { ...numbering, value: [lastRoman, ...numbering.value] }
    : numbering
}
