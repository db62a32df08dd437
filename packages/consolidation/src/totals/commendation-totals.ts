import { fold } from '@thidua/letter/sentences/fold'
import { documentKey, registryIssuer } from '@thidua/schema/document-key'
import { commendationForms, type Decider } from '@thidua/schema/outline/commendation-forms'
import type { CommendationRow } from '@thidua/schema/outline/rows/commendations'
import type { RowPart } from './reported-facts.ts'

type Row = RowPart<CommendationRow & { readonly rowId: string }>

/** One award, with every row that tells of it. */
export interface Award {
  readonly rows: readonly Row[]
}

/** Awards of one form for one kind of recipient, decided or proposed. */
export interface CommendationTotal {
  readonly decider: Decider
  readonly form: NonNullable<CommendationRow['form']>
  readonly kind: NonNullable<CommendationRow['kind']>
  readonly status: NonNullable<CommendationRow['status']>
  readonly awards: readonly Award[]
}

/** Deciders from the highest down; awards are counted by who decides them, so that none counts twice. */
export const deciders = [...new Set(commendationForms.map(({ decider }) => decider))]

/**
 * Awards by decider, form, kind and whether they are decided. One decision for one recipient is one award, whoever
 * reports it; a proposal has no number to know it by, so each row is one. A proposal never counts as decided.
 */
export function commendationTotals(rows: readonly Row[]): CommendationTotal[] {
  const awards = Map.groupBy(rows, awardKey)
  const cells = Map.groupBy(awards.values(), ([first]) => {
    const { form, kind, status } = first?.row ?? { form: null, kind: null, status: null }
    return [form, kind, status].join('/')
  })
  return [...cells.values()]
    .flatMap((cell): CommendationTotal[] => {
      const { form, kind, status } = cell[0]?.[0]?.row ?? {}
      const decider = commendationForms.find(({ key }) => key === form)?.decider
      return form && kind && status && decider
        ? [{ decider, form, kind, status, awards: cell.map((rows) => ({ rows })) }]
        : []
    })
    .sort((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
}

function awardKey({ submission, row }: Row): string {
  const { form, authority, recipient, decisionNumber, status, rowId } = row
  if (status !== 'decided' || decisionNumber === null) return `${submission.id}/${rowId}`
  const decision = documentKey(decisionNumber, registryIssuer(authority ?? '', submission.agency.name))
  return [form, decision, fold(recipient ?? '')].join('/')
}

const rank = ({ decider }: CommendationTotal): number => deciders.indexOf(decider)
const keyOf = ({ status, form, kind }: CommendationTotal): string => [status, form, kind].join('/')
