import type { RemarkLevel } from '#acts/draft-remark.ts'

/** What a remark that is not sent says, and on which submission. */
export interface RemarkWords {
  readonly submissionId: string
  readonly place: string
  readonly path: string | null
  readonly start: number | null
  readonly end: number | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
}

/** A remark on its way to the server. */
export interface PendingRemark {
  readonly words: RemarkWords
  /** The version that it was changed from; 0 for a new one. */
  readonly base: number
  readonly removed: boolean
  /** What may have reached the server before under this id, without anybody hearing of it. */
  readonly tried: readonly RemarkWords[]
}

const maxTried = 5

/** A remark written anew: over what waits already, or over what the server has. */
export const writtenOver = (
  words: RemarkWords,
  { pending, version, removed = false }: { pending?: PendingRemark | undefined; version: number; removed?: boolean },
): PendingRemark => ({
  words,
  base: pending?.base ?? version,
  removed,
  tried: pending ? [...pending.tried, pending.words].slice(-maxTried) : [],
})

/** Whether two say the same. */
export const sameWords = (one: RemarkWords, other: RemarkWords): boolean =>
  (['submissionId', 'place', 'path', 'start', 'end', 'quote', 'text', 'level'] as const).every(
    (key) => one[key] === other[key],
  )
