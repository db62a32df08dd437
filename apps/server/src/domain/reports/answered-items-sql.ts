import { type Segment, segmentsOf } from '@thidua/schema/outline/parse-path'
import { type PathKind, pathKinds } from '@thidua/schema/outline/path-kinds'
import { rowsSlugs } from '@thidua/schema/outline/rows/slugs'

const segment = (position: number): string => `split_part(f.path, '/', ${position})`

const says = {
  text: `f.value ~ '\\S'`,
  order: `f.value <> ''`,
  none: `f.value = 'none'`,
} as const satisfies Record<NonNullable<PathKind['answeredBy']>, string>

/** The item that a field of a kind answers; null when it answers none. */
function answered({ pattern, answeredBy }: PathKind): string {
  if (answeredBy === null) return 'NULL'
  const at = segmentsOf(pattern).findIndex(({ variable }) => variable === 'item')
  return `CASE WHEN ${says[answeredBy]} THEN ${segment(at + 1)} END`
}

/** The words that a segment can be; null for any. */
function wordsOf(at: Segment | undefined): readonly string[] | null {
  if (at?.variable === 'list') return rowsSlugs
  return at === undefined || at.variable !== null ? null : [at.word]
}

/** Tells the kinds of the table apart, segment by segment, no further than what they answer differs. */
function decide(kinds: readonly PathKind[], position = 1): string {
  const [only, ...others] = new Set(kinds.map(answered))
  if (others.length === 0) return only ?? 'NULL'
  const at = (kind: PathKind) => wordsOf(segmentsOf(kind.pattern)[position - 1])
  const words = new Set(kinds.flatMap((kind) => at(kind) ?? []))
  const rest = kinds.filter((kind) => at(kind) === null)
  if (words.size === 0) return decide(rest, position + 1)
  const branches = [...words].map((word) => {
    const own = kinds.filter((kind) => at(kind)?.includes(word))
    return `WHEN '${word}' THEN ${decide(own, position + 1)}`
  })
  return `CASE ${segment(position)} ${branches.join(' ')} ELSE ${decide(rest, position + 1)} END`
}

/**
 * Items of report `r`'s draft that say something or "Không có": the counting twin of `itemAnswer` in packages/schema,
 * made from the table of paths and proved equal by answered-items.test.ts.
 */
export const answeredItems = `(SELECT count(DISTINCT ${decide(pathKinds)}) FROM draft_field f WHERE f.report_id = r.id)`
