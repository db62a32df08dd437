import type { ReportState } from '@thidua/schema/states'

/** Deeper with every step towards the end; red for what came back. The numbers beside it never rely on it. */
export const stateFill: Record<ReportState, string> = {
  NOT_STARTED: 'fill-line',
  DRAFTING: 'fill-accent/20',
  WITH_HEAD: 'fill-accent/35',
  SUBMITTED: 'fill-accent/55',
  RETURNED: 'fill-problem/80',
  REVISING: 'fill-problem/45',
  RESUBMITTED: 'fill-accent/70',
  ACCEPTED: 'fill-accent',
  COMPILED: 'fill-accent-deep',
}

export const StateSwatch = ({ state }: { state: ReportState }) => (
  <svg aria-hidden className="size-3.5 shrink-0 print:[print-color-adjust:exact]" viewBox="0 0 14 14">
    <rect width="14" height="14" rx="3" className={stateFill[state]} />
  </svg>
)
