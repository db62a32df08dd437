import type { TextRange } from '@thidua/consolidation/sentences/sentences-of'
import type { PartKind, Quote } from '@thidua/consolidation/sources/part'
import type { SubmissionHead } from '../standing-as-of.ts'
import type { LowerLetter } from './lower-letter.ts'
import type { FollowDown } from './read-chains.ts'
import type { SentPlace } from './taken-places.ts'

/** A sentence with where it comes from, down to the words that somebody typed. */
export interface ChainNode {
  readonly words: string
  /** Null: the report's own. */
  readonly from: ChainFrom | null
}

export interface ChainFrom {
  readonly letter: LowerLetter
  readonly pid: string
  readonly kind: PartKind
  readonly sources: readonly ChainSource[]
}

export interface ChainSource {
  readonly head: SubmissionHead
  readonly letter: LowerLetter
  readonly quote: Quote
  /** Null where the words do not stand in the letter and the person may not read the submission; then nothing is below. */
  readonly words: string | null
  readonly below: readonly ChainNode[]
  /** Whether the person may read the whole submission. */
  readonly open: boolean
}

/** Which submissions a person may read whole, by their heads. */
export type MayRead = (head: SubmissionHead) => boolean

/**
 * The chain of the words at a range of a submission's text, as far as a person may see it: whose words stand in an issued
 * letter is said there to all who get it; what an agency wrote besides is for those who may read its report.
 */
export const chainTree = (follow: FollowDown, place: SentPlace, range: TextRange, mayRead: MayRead): ChainNode[] =>
  follow(place, range).map(({ words, from }) => {
    if (!from) return { words, from }
    const { letter, pid, kind } = from
    const sources = from.sources.flatMap(({ quote, words: said, stands }): ChainSource[] => {
      const head = letter.heads.find(({ id }) => id === quote.submission)
      if (!head) return []
      const open = mayRead(head)
      const seen = stands || open
      const below = seen ? chainTree(follow, quote, quote, mayRead) : []
      return [{ head, letter, quote, words: seen ? said : null, below, open }]
    })
    return { words, from: { letter, pid, kind, sources } }
  })

/** All submissions that a chain leads to. */
export const headsOf = (nodes: readonly ChainNode[]): SubmissionHead[] =>
  nodes.flatMap(({ from }) => (from?.sources ?? []).flatMap(({ head, below }) => [head, ...headsOf(below)]))
