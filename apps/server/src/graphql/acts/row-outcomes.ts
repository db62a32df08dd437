import { maxRowsAtOnce } from '@thidua/schema/max-rows'
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { builder } from '../builder.ts'
import { expectedErrors } from '../errors.ts'

const outcomes = ['done', 'overtaken', 'refused', 'invalid', 'gone'] as const

/** What became of one report of an act on many. */
interface RowOutcome {
  readonly reportId: string
  readonly outcome: (typeof outcomes)[number]
  /** Of a refusal its key, of what is invalid its rule. */
  readonly why: string | null
}

const RowOutcomeType = builder.objectRef<RowOutcome>('RowOutcome').implement({
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    outcome: t.expose('outcome', { type: builder.enumType('RowOutcomeKind', { values: outcomes }) }),
    why: t.exposeString('why', { nullable: true, description: 'A key of the message catalogues.' }),
  }),
})

const RowOutcomesType = builder.objectRef<{ rows: readonly RowOutcome[] }>('RowOutcomes').implement({
  description: 'What became of each report that was named, in that order: one that fails stops no other.',
  fields: (t) => ({ rows: t.field({ type: [RowOutcomeType], resolve: ({ rows }) => [...rows] }) }),
})

export const RowOutcomesResult = builder.errorUnion('RowOutcomesResult', {
  types: [RowOutcomesType, ...expectedErrors],
  resolveType: () => 'RowOutcomes',
})

/** Acts on one report after the other, each in a transaction of its own. Throws `ValidationError` for too many. */
export async function eachRow<Row extends { readonly reportId: string }>(
  rows: readonly Row[],
  act: (row: Row) => Promise<unknown>,
): Promise<{ rows: RowOutcome[] }> {
  if (rows.length > maxRowsAtOnce) throw new ValidationError([{ path: 'rows', rule: 'tooMany' }])
  const done: RowOutcome[] = []
  for (const row of rows) done.push({ reportId: row.reportId, ...(await outcomeOf(act(row))) })
  return { rows: done }
}

async function outcomeOf(act: Promise<unknown>): Promise<Omit<RowOutcome, 'reportId'>> {
  try {
    await act
    return { outcome: 'done', why: null }
  } catch (error) {
    if (error instanceof ConflictError) return { outcome: 'overtaken', why: null }
    if (error instanceof ForbiddenError) return { outcome: 'refused', why: error.why }
    if (error instanceof ValidationError) return { outcome: 'invalid', why: error.issues[0]?.rule ?? null }
    if (error instanceof NotFoundError) return { outcome: 'gone', why: null }
    throw error
  }
}
