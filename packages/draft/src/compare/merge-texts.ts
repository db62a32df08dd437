import { figuresHold } from './figures-hold.ts'
import { joinTexts, runsTogether } from './join-texts.ts'
import { type TextHunk, textHunks } from './text-hunks.ts'

export interface MergedText {
  readonly text: string
  /**
   * False when both changed the same words: then mine stand first, theirs behind them. False too when a figure came out
   * that one of them had taken away, and when two words would have become one that neither wrote.
   */
  readonly clean: boolean
}

/**
 * Three-way merge by words ("both joined"): every word that either side added is in the result. A clean one is the same
 * text whoever is called mine.
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  const readMine = sideReader(mine)
  const readTheirs = sideReader(theirs)
  let text = ''
  let done = 0
  let conflict = false
  const append = (piece: string) => {
    const apart = runsTogether(text, piece)
    conflict ||= apart
    text = apart ? joinTexts(text, piece) : text + piece
  }
  for (const region of regionsOf(editsOf(base, mine), editsOf(base, theirs))) {
    const old = base.slice(region.from, region.to)
    const own = readMine(region, region.mine)
    const other = readTheirs(region, region.theirs)
    const both = own !== old && other !== old && own !== other
    conflict ||= both
    append(base.slice(done, region.from))
    append(both ? joinTexts(own, other) : own === old ? other : own)
    done = region.to
  }
  append(base.slice(done))
  return { text, clean: !conflict && figuresHold(base, mine, theirs, text) }
}

/** Both sides were made of the base: a short sentence that somebody wrote much into is that sentence still. */
const editsOf = (base: string, side: string): TextHunk[] => textHunks(base, side, { grown: true })

/** A stretch of the base, in UTF-16 positions, that one or both sides changed; changes that touch are one region. */
interface Region {
  readonly from: number
  to: number
  readonly mine: TextHunk[]
  readonly theirs: TextHunk[]
}

function regionsOf(mine: readonly TextHunk[], theirs: readonly TextHunk[]): Region[] {
  const changes = [
    ...mine.map((hunk) => ({ side: 'mine', hunk }) as const),
    ...theirs.map((hunk) => ({ side: 'theirs', hunk }) as const),
  ].sort((a, b) => a.hunk.before.from - b.hunk.before.from)
  const regions: Region[] = []
  for (const { side, hunk } of changes) {
    let region = regions.at(-1)
    if (!region || region.to < hunk.before.from) {
      region = { ...hunk.before, mine: [], theirs: [] }
      regions.push(region)
    }
    region.to = Math.max(region.to, hunk.before.to)
    region[side].push(hunk)
  }
  return regions
}

/** Reads, region by region, what stands in one side's text for a stretch of the base. */
function sideReader(text: string): (region: Region, hunks: readonly TextHunk[]) => string {
  /** How much farther back an unchanged place stands in the side's text than in the base. */
  let shift = 0
  return ({ from, to }, hunks) => {
    const start = from + shift
    const last = hunks.at(-1)
    if (last) shift = last.after.to - last.before.to
    return text.slice(start, to + shift)
  }
}
