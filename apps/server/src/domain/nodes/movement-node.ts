import type { MovementKind } from '@thidua/prisma/client'
import { type DocumentNode, documentJson } from './document-node.ts'

/** An emulation movement as resolvers get it. */
export interface MovementNode {
  readonly id: string
  readonly name: string
  readonly kind: MovementKind
  readonly fromYear: number
  readonly toYear: number | null
  readonly scope: string
  readonly aims: string
  /** First day on which no new round is asked of it, `yyyy-MM-dd`. */
  readonly validUntil: string | null
  readonly launchDocument: DocumentNode | null
  /** Whose it is; null where it is of no agency. */
  readonly hostAgencyId: string | null
}

/** A row of `movement` with its left-joined launching document as JSON. */
export const movementJson = (m: string, d: string): string =>
  `json_build_object('id', ${m}.id, 'name', ${m}.name, 'kind', ${m}.kind, 'fromYear', ${m}.from_year,
    'toYear', ${m}.to_year, 'scope', ${m}.scope, 'aims', ${m}.aims, 'launchDocument', ${documentJson(d)},
    'hostAgencyId', ${m}.host_agency_id, 'validUntil', ${m}.valid_until)`
