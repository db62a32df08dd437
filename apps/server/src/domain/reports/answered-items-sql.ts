import { segmentsOf } from '@thidua/schema/outline/parse-path'
import { type PathKind, pathKinds } from '@thidua/schema/outline/path-kinds'
import { rowsSlugs } from '@thidua/schema/outline/rows/slugs'

const segment = (position: number): string => `split_part(f.path, '/', ${position})`

/** That a path is of a kind and of none before it in the table: its words, its list, the number of its segments. */
function fits({ pattern }: PathKind): string {
  const segments = segmentsOf(pattern)
  const told = segments.flatMap(({ variable, word }, index) => {
    if (variable === null) return [`${segment(index + 1)} = '${word}'`]
    return variable === 'list' ? [`${segment(index + 1)} IN (${rowsSlugs.map((slug) => `'${slug}'`).join(', ')})`] : []
  })
  return [...told, `${segment(segments.length + 1)} = ''`].join(' AND ')
}

const says = {
  text: `f.value ~ '\\S'`,
  order: `f.value <> ''`,
  none: `f.value = 'none'`,
} as const satisfies Record<NonNullable<PathKind['answeredBy']>, string>

/** The item that a field answers; null for one that answers none. */
function answered(kind: PathKind): string {
  if (kind.answeredBy === null) return 'NULL'
  const at = segmentsOf(kind.pattern).findIndex(({ variable }) => variable === 'item')
  return `CASE WHEN ${says[kind.answeredBy]} THEN ${segment(at + 1)} END`
}

/**
 * Items of report `r`'s draft that say something or "Không có": the counting twin of `itemAnswer` in packages/schema,
 * made from the table of paths and proved equal by answered-items.test.ts.
 */
export const answeredItems = `(SELECT count(DISTINCT CASE
      ${pathKinds.map((kind) => `WHEN ${fits(kind)} THEN ${answered(kind)}`).join('\n      ')}
    END) FROM draft_field f WHERE f.report_id = r.id)`
