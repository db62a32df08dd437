import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockCode } from './blocks.ts'
import type { AgencyKind } from './demo-agency.ts'

interface Body {
  readonly code: string
  /** Symbol in a letter's number, where it has letters that a code has not. */
  readonly symbol?: string
  readonly name: string
  readonly headPost: string
  /** Where it is not its group's. */
  readonly superiorLine?: string
  /** Follows "thực hiện chức năng". */
  readonly duty: string
}

interface Group {
  readonly block: BlockCode
  readonly kind: AgencyKind
  readonly superiorLine: string
  readonly bodies: readonly Body[]
}

/** Bodies of the province that report, by block. Enterprises are invented. */
export const provincialGroups = (): Group[] =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '..', 'provincial-bodies.json'), 'utf8')) as { groups: Group[] })
    .groups
