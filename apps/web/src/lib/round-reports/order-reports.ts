import { type ReportState, reportStates } from '@thidua/schema/states'
import type { Order } from './list-view.ts'

export interface OrderedReport {
  readonly agency: { readonly name: string }
  readonly state: ReportState
  readonly stateSince: string
}

const byName = new Intl.Collator('vi')

/** Reports in the order that was asked for; equals keep the order they came in. */
export function orderReports<T extends OrderedReport>(reports: readonly T[], order: Order): readonly T[] {
  if (order === null) return reports
  const compare: Record<NonNullable<Order>['by'], (a: T, b: T) => number> = {
    name: (a, b) => byName.compare(a.agency.name, b.agency.name),
    state: (a, b) => reportStates.indexOf(a.state) - reportStates.indexOf(b.state),
    time: (a, b) => Date.parse(a.stateSince) - Date.parse(b.stateSince),
  }
  const direction = order.descending ? -1 : 1
  return reports.toSorted((a, b) => direction * compare[order.by](a, b))
}
