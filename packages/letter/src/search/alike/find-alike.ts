import type { SearchedReport } from '../searched-texts.ts'
import { likeness } from './likeness.ts'
import { type LongParagraph, longParagraphs } from './long-paragraphs.ts'

/** From this on a paragraph counts as taken over: nine words of ten in their order. */
const leastLikeness = 0.9

/** A report that a paragraph may have been taken from. */
export interface AlikeSource {
  readonly id: string
  readonly report: SearchedReport
  /** Paragraphs that are to be looked at, by the own ones that they may be like; null for all with all. */
  readonly pairs: readonly { readonly own: string; readonly other: string }[] | null
}

/** A paragraph with the one that is most like it. */
export interface AlikeParagraph {
  readonly place: string
  readonly path: string
  readonly text: string
  readonly share: number
  readonly source: { readonly id: string; readonly place: string; readonly path: string; readonly text: string }
}

/** Names a paragraph in its report. */
export const paragraphKey = ({ path, nth }: { readonly path: string; readonly nth: number }): string => `${path} ${nth}`

/** Texts of which a reader sees how they begin. */
const shownUnits = 400
const shown = (text: string): string =>
  text.length > shownUnits ? `${text.slice(0, shownUnits).toWellFormed()}…` : text

/** The paragraphs of a report that nine words of ten of a source's are equal to, each once, by the source that comes nearest. */
export function findAlike(report: SearchedReport, sources: readonly AlikeSource[]): AlikeParagraph[] {
  const own = longParagraphs(report)
  const best = new Map<LongParagraph, AlikeParagraph>()
  for (const { id, report: theirs, pairs } of sources) {
    const others = longParagraphs(theirs)
    const asked = pairs && Map.groupBy(pairs, (pair) => pair.own)
    for (const one of own) {
      const named = asked?.get(paragraphKey(one))?.map(({ other }) => other)
      for (const other of others) {
        if (asked && !named?.includes(paragraphKey(other))) continue
        const share = likeness(one.words, other.words, leastLikeness)
        if (share === null || share <= (best.get(one)?.share ?? 0)) continue
        best.set(one, {
          place: one.place,
          path: one.path,
          text: shown(one.text),
          share,
          source: { id, place: other.place, path: other.path, text: shown(other.text) },
        })
      }
    }
  }
  return own.flatMap((one) => best.get(one) ?? [])
}
