import type { AgencyKind, Regime } from '@thidua/prisma/client'
import { jsonObject } from '../sql.ts'

export interface BlockNode {
  readonly id: string
  readonly name: string
}

/** An agency as resolvers get it. */
export interface AgencyNode {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly kind: AgencyKind
  readonly superiorLine: string
  readonly letterPlace: string
  readonly headPost: string
  readonly regime: Regime
  readonly block: BlockNode | null
  readonly parentId: string | null
  readonly predecessorId: string | null
  readonly validFrom: string
  readonly validUntil: string | null
}

/** A row of `agency` with its left-joined `block` as JSON. */
export const agencyJson = (a: string, b: string): string =>
  jsonObject({
    id: `${a}.id`,
    code: `${a}.code`,
    name: `${a}.name`,
    shortName: `${a}.short_name`,
    symbol: `${a}.symbol`,
    kind: `${a}.kind`,
    superiorLine: `${a}.superior_line`,
    letterPlace: `${a}.letter_place`,
    headPost: `${a}.head_post`,
    regime: `${a}.regime`,
    block: `CASE WHEN ${b}.id IS NOT NULL THEN ${jsonObject({ id: `${b}.id`, name: `${b}.name` })} END`,
    parentId: `${a}.parent_id`,
    predecessorId: `${a}.predecessor_id`,
    validFrom: `${a}.valid_from`,
    validUntil: `${a}.valid_until`,
  })
