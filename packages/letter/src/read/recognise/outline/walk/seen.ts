import type { HeadingCandidate } from '../heading-candidate.ts'
import type { Line } from '../line.ts'
import type { Target } from '../meanings.ts'
import type { Levels } from '../outline-levels.ts'
import type { Outline } from '../outline-state.ts'
import type { WalkState } from './walk-state.ts'

/** A line that may be a heading, where it stands, and what came before it. */
export interface Seen {
  readonly candidate: HeadingCandidate
  readonly lines: readonly Line[]
  /** Index of the line after the heading. */
  readonly next: number
  readonly levels: Levels
  readonly state: WalkState
  /** The outline as far as it is read. */
  readonly written: Outline
}

/** Whether something has a heading already. */
export const isOpened = ({ headings }: Outline, target: Target): boolean =>
  headings.some((heading) => heading.target === target)
