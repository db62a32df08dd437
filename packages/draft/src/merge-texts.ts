import { diff3Merge } from 'node-diff3'
import { words } from './words.ts'

export interface MergedText {
  readonly text: string
  /** False when both changed the same words: then mine stand first, theirs behind them. */
  readonly clean: boolean
}

/** Three-way merge by words ("both joined"): every word that either side added is in the result. */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  const regions = diff3Merge(words(mine), words(base), words(theirs), { excludeFalseConflicts: true })
  let clean = true
  const text = regions
    .map((region) => {
      if (region.ok) return region.ok.join('')
      clean = false
      return joined(region.conflict?.a.join('') ?? '', region.conflict?.b.join('') ?? '')
    })
    .join('')
  return { text, clean }
}

/** Keeps two texts for the same place apart by a space, or by a line when either has lines. */
function joined(mine: string, theirs: string): string {
  if (mine === '' || theirs === '' || /\s$/u.test(mine) || /^\s/u.test(theirs)) return mine + theirs
  return mine + (/\n/u.test(mine + theirs) ? '\n' : ' ') + theirs
}
