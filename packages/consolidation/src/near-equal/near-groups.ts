import type { AgencyNames } from './agency-names.ts'
import { type MaskedText, maskedText } from './masked-text.ts'
import { likeness, type Shingles, shingleSets } from './shingle-sets.ts'

/** A sentence or paragraph that may be like others. */
export interface NearUnit {
  readonly id: string
  /** Who says it: an agency's id. */
  readonly by: string
  readonly text: string
}

/** One of a group, with what differs from member to member. */
export interface NearMember extends NearUnit {
  readonly figures: readonly string[]
  readonly names: readonly string[]
}

/** Texts that say the same; the leader came first and is what the others were held against. */
export interface NearGroup {
  readonly leader: NearMember
  /** All of it in the order they came, the leader first. */
  readonly members: readonly NearMember[]
  /** Whether one has another figure than the leader: then each one's are shown. */
  readonly figuresDiffer: boolean
}

/** Shared shingles from which on two texts say the same. */
const alike = 0.8

/** Leaders that a text is held against at most; texts that share their rarest words with more are lists of one pattern. */
const maxCandidates = 128

/**
 * Groups texts that say the same but for figures and agencies' names. Each joins the leader that it is most like, never
 * a mere member, so that a group does not drift; whoever is like none is a leader. Texts that differ in a word that turns
 * a sentence round are never in one group. Deterministic; takes time by the length of the texts.
 */
export function nearGroups(units: readonly NearUnit[], names: AgencyNames): NearGroup[] {
  const masked = units.map(({ text }) => maskedText(text, names))
  const sets = shingleSets(masked.map(({ words }) => words))
  const groups = new Map<number, number[]>()
  const leaders = leaderIndex(sets, masked)
  for (const index of units.keys()) {
    const leader = leaders.find(index)
    if (leader === null) {
      groups.set(index, [index])
      leaders.add(index)
    } else groups.get(leader)?.push(index)
  }
  const member = (index: number): NearMember[] => {
    const [unit, mask] = [units[index], masked[index]]
    return unit && mask ? [{ ...unit, figures: mask.figures, names: mask.names }] : []
  }
  return [...groups.values()].flatMap((indexes) => {
    const members = indexes.flatMap(member)
    const [leader] = members
    if (!leader) return []
    const said = leader.figures.join(' ')
    return [{ leader, members, figuresDiffer: members.some(({ figures }) => figures.join(' ') !== said) }]
  })
}

/**
 * Leaders by the rarest of their shingles. Two sets that share four fifths have one of their rarest fifth and one in
 * common, so only leaders that hold one of these need a look.
 */
function leaderIndex(sets: readonly Shingles[], masked: readonly MaskedText[]) {
  const holders = new Map<number, number[]>()
  const equals = new Map<string, number>()
  const keyOf = (index: number) => masked[index]?.words.join(' ') ?? ''
  const rarest = (index: number): Int32Array => {
    const set = sets[index] ?? new Int32Array()
    return set.subarray(0, set.length - Math.ceil(alike * set.length) + 1)
  }
  return {
    add(index: number) {
      if ((sets[index]?.length ?? 0) === 0) return
      equals.set(keyOf(index), index)
      for (const shingle of rarest(index)) {
        const held = holders.get(shingle)
        if (held) held.push(index)
        else holders.set(shingle, [index])
      }
    },
    find(index: number): number | null {
      const set = sets[index]
      if (!set || set.length === 0) return null
      const equal = equals.get(keyOf(index))
      if (equal !== undefined) return equal
      const seen = new Set<number>()
      let [best, most]: [number | null, number] = [null, 0]
      for (const shingle of rarest(index))
        for (const leader of holders.get(shingle) ?? []) {
          if (seen.size >= maxCandidates) return best
          if (seen.has(leader)) continue
          seen.add(leader)
          if (masked[leader]?.turns !== masked[index]?.turns) continue
          const share = likeness(set, sets[leader] ?? new Int32Array())
          if (share >= alike && share > most) [best, most] = [leader, share]
        }
      return best
    },
  }
}
