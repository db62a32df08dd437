import type { AgencyKind } from '@thidua/schema/administration/agency-form'
import type { Role } from '@thidua/schema/permissions'

export type Regime = 'head' | 'collective'

/** An agency as a file says it: others are named by our codes. Days are ISO, `yyyy-MM-dd`. */
export interface Agency {
  readonly code: string
  /** Electronic identification code (QĐ 20/2020/QĐ-TTg), e.g. `H48.12`. */
  readonly electronicCode: string | null
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly kind: AgencyKind
  readonly superiorLine: string
  readonly letterPlace: string
  readonly headPost: string
  readonly regime: Regime
  readonly parentCode: string | null
  readonly blockCode: string | null
  readonly predecessorCodes: readonly string[]
  readonly validFrom: string
  /** First day on which the agency no longer exists. */
  readonly validUntil: string | null
}

export interface ExistingAgency extends Agency {
  /** It was asked for reports: it is never left without who answers. */
  readonly reports: boolean
  /** What it is needed for still, which keeps it from ending: a report that was not accepted, a round that it runs. */
  readonly needed: 'openReport' | 'hostsRound' | null
}

export interface Block {
  readonly code: string
  readonly name: string
}

/** A role that a person holds in an agency. */
export interface Membership {
  readonly agencyCode: string
  readonly role: Role
  /** Of a clerk to whom the head delegated submission; false for every other role. */
  readonly maySubmit: boolean
  /** Of a reviewer; empty for every other role. */
  readonly blockCodes: readonly string[]
  readonly validFrom: string
  /** First day on which it no longer holds. */
  readonly validUntil: string | null
}

export interface Person {
  /** In small letters. */
  readonly email: string
  readonly name: string
  readonly phone: string | null
  /** Whether they may sign in. */
  readonly active: boolean
  readonly memberships: readonly Membership[]
}

/** What is there before a file comes in. */
export interface Directory {
  readonly blocks: readonly Block[]
  readonly agencies: readonly ExistingAgency[]
  readonly people: readonly Person[]
}
