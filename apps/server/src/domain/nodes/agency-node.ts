import type { AgencyKind, Regime } from '@thidua/prisma/client'
import { jsonObject } from '#lib/sql.ts'

export interface BlockNode {
  readonly id: string
  readonly name: string
}

/** An agency as resolvers get it. */
export interface AgencyNode {
  readonly id: string
  readonly code: string
  readonly electronicCode: string | null
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
  readonly validFrom: string
  readonly validUntil: string | null
}

/** What lists show of an agency. */
export const listedAgencyFields = ['id', 'name', 'shortName', 'symbol', 'kind', 'block'] as const

const listedMembers = (a: string, b: string): Record<(typeof listedAgencyFields)[number], string> => ({
  id: `${a}.id`,
  name: `${a}.name`,
  shortName: `${a}.short_name`,
  symbol: `${a}.symbol`,
  kind: `${a}.kind`,
  block: `CASE WHEN ${b}.id IS NOT NULL THEN ${jsonObject({ id: `${b}.id`, name: `${b}.name` })} END`,
})

/** The same with `listedAgencyFields` alone: half the text of a list. */
export const listedAgencyJson = (a: string, b: string): string => jsonObject(listedMembers(a, b))

/** A row of `agency` with its left-joined `block` as JSON. */
export const agencyJson = (a: string, b: string): string =>
  jsonObject({
    ...listedMembers(a, b),
    code: `${a}.code`,
    electronicCode: `${a}.electronic_code`,
    superiorLine: `${a}.superior_line`,
    letterPlace: `${a}.letter_place`,
    headPost: `${a}.head_post`,
    regime: `${a}.regime`,
    parentId: `${a}.parent_id`,
    validFrom: `${a}.valid_from`,
    validUntil: `${a}.valid_until`,
  })
