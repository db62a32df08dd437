import type { CommendationForm } from '@thidua/schema/outline/commendation-forms'
import { type Queryable, statement } from '#lib/sql.ts'

const forms = statement<{ forms: CommendationForm[] }>(
  'commendation-forms',
  `SELECT coalesce(json_agg(json_build_object('key', key, 'label', json_build_object('vi', name, 'en', name_en),
    'decider', decider, 'kinds', kinds, 'from', valid_from, 'until', valid_until) ORDER BY position, key), '[]') AS forms
  FROM commendation_form`,
)

/** How long another server may go on with what it has read. */
const freshForMs = 10_000

let known: { readonly at: number; readonly text: string; readonly forms: readonly CommendationForm[] } | null = null

/** All forms of commendation in their order, ended ones too: the same list for as long as nothing changes. */
export async function loadCommendationForms(db: Queryable): Promise<readonly CommendationForm[]> {
  const at = performance.now()
  if (known !== null && at - known.at < freshForMs) return known.forms
  const [row] = await forms(db, [])
  const read = row?.forms ?? []
  const text = JSON.stringify(read)
  known = { at, text, forms: known?.text === text ? known.forms : read }
  return known.forms
}

/** They were changed: who asks next reads them. */
export const forgetCommendationForms = (): void => {
  if (known !== null) known = { ...known, at: Number.NEGATIVE_INFINITY }
}
