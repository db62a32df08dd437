import { fold } from '@thidua/letter/sentences/fold'
import { documentKey, registryIssuer } from '@thidua/schema/document-key'
import {
  type CommendationForm,
  commendationForms,
  type Decider,
  deciders,
} from '@thidua/schema/outline/commendation-forms'
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
  /** As it is printed. */
  readonly formName: string
  readonly kind: NonNullable<CommendationRow['kind']>
  readonly status: NonNullable<CommendationRow['status']>
  readonly awards: readonly Award[]
}

/**
 * Awards by decider, so that none counts twice, from the highest down, by form, kind and whether they are decided. One decision for one recipient is one award, whoever
 * reports it; a proposal has no number to know it by, so each row is one. A proposal never counts as decided.
 */
export function commendationTotals(
  rows: readonly Row[],
  forms: readonly CommendationForm[] = commendationForms,
): CommendationTotal[] {
  const awards = Map.groupBy(rows, awardKey)
  const cells = Map.groupBy(awards.values(), ([first]) => {
    const { form, kind, status } = first?.row ?? { form: null, kind: null, status: null }
    return [form, kind, status].join('/')
  })
  return [...cells.values()]
    .flatMap((cell): CommendationTotal[] => {
      const { form, kind, status } = cell[0]?.[0]?.row ?? {}
      const given = forms.find(({ key }) => key === form)
      return form && kind && status && given
        ? [
            {
              decider: given.decider,
              form,
              formName: given.label.vi,
              kind,
              status,
              awards: cell.map((rows) => ({ rows })),
            },
          ]
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
