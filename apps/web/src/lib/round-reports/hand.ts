import type { ReportState } from '@thidua/schema/states'

/** Whose turn it is: the agency's clerk, its head, the host, nobody. */
export const hands = ['CLERK', 'HEAD', 'HOST', 'NOBODY'] as const
export type Hand = (typeof hands)[number]

const handByState: Record<ReportState, Hand> = {
  NOT_STARTED: 'CLERK',
  DRAFTING: 'CLERK',
  WITH_HEAD: 'HEAD',
  SUBMITTED: 'HOST',
  RETURNED: 'CLERK',
  REVISING: 'CLERK',
  RESUBMITTED: 'HOST',
  ACCEPTED: 'NOBODY',
  COMPILED: 'NOBODY',
}

export const handOf = (state: ReportState): Hand => handByState[state]

const states = Object.keys(handByState) as ReportState[]

/** The states in which a report is in that hand, in the order of its life. */
export const statesInHand = (hand: Hand): ReportState[] => states.filter((state) => handOf(state) === hand)
