import type { AgencyKind } from '@thidua/schema/administration/agency-form'
import type { Role } from '@thidua/schema/permissions'
import type { Field } from '../columns/fields.ts'
import type { CellTroubleReason } from '../sheets/sheets-read.ts'

/** Where a row stands, as the person finds it. */
export interface RowPlace {
  readonly table: string
  readonly row: number
}

/** Why a row is not taken, with what its words need; the words are in the message catalogues. `places` names five at most. */
export type Refusal =
  | { readonly key: CellTroubleReason; readonly field: Field; readonly address: string }
  | { readonly key: 'empty'; readonly field: Field }
  | { readonly key: 'textTooLong'; readonly field: Field; readonly length: number; readonly most: number }
  /** Looks like a piece of a web page. */
  | { readonly key: 'markup'; readonly field: Field; readonly text: string }
  /** Begins as a formula does. */
  | { readonly key: 'formulaLike'; readonly field: Field; readonly text: string }
  /** A code with blanks or marks that no code has. */
  | { readonly key: 'codeShape'; readonly field: Field; readonly text: string }
  | { readonly key: 'unknownWord'; readonly field: Field; readonly text: string }
  | { readonly key: 'notADay'; readonly field: Field; readonly text: string }
  | { readonly key: 'untilNotAfterFrom'; readonly validFrom: string; readonly validUntil: string }
  | { readonly key: 'codeTwice'; readonly code: string; readonly places: readonly RowPlace[] }
  | { readonly key: 'electronicCodeTwice'; readonly electronicCode: string; readonly places: readonly RowPlace[] }
  | { readonly key: 'electronicCodeTaken'; readonly electronicCode: string; readonly code: string }
  | { readonly key: 'agencyEnded'; readonly code: string; readonly validUntil: string }
  /** It does not end while something needs it. */
  | { readonly key: 'openReport' | 'hostsRound'; readonly code: string }
  /** It does not end while another is below it that goes on. */
  | { readonly key: 'agencyBelow'; readonly code: string; readonly below: string }
  | { readonly key: 'parentEnded'; readonly code: string; readonly validUntil: string }
  | { readonly key: 'blockUnknown'; readonly text: string }
  | { readonly key: 'parentUnknown'; readonly code: string }
  | { readonly key: 'parentRefused'; readonly code: string; readonly place: RowPlace }
  /** The agencies of the circle, each the child of the next; ten at most, this row's first. */
  | { readonly key: 'parentsInACircle'; readonly codes: readonly string[] }
  | { readonly key: 'predecessorUnknown'; readonly code: string }
  | { readonly key: 'predecessorRefused'; readonly code: string; readonly place: RowPlace }
  | { readonly key: 'ownPredecessor'; readonly code: string }
  /** Agencies that would come of each other, this row's first; ten at most. */
  | { readonly key: 'predecessorsInACircle'; readonly codes: readonly string[] }
  | { readonly key: 'tooManyCodes'; readonly field: Field; readonly most: number }
  | { readonly key: 'emailWrong'; readonly text: string }
  | { readonly key: 'agencyUnknown'; readonly code: string }
  | { readonly key: 'agencyRefused'; readonly code: string; readonly place: RowPlace }
  | {
      readonly key: 'membershipTwice'
      readonly email: string
      readonly role: Role
      readonly places: readonly RowPlace[]
    }
  /** No telephone number. */
  | { readonly key: 'phoneWrong'; readonly text: string }
  | { readonly key: 'twoPhones'; readonly email: string; readonly phones: readonly string[] }
  | { readonly key: 'twoNames'; readonly email: string; readonly names: readonly string[] }
  | { readonly key: 'roleNotHere'; readonly role: Role; readonly code: string; readonly agencyKind: AgencyKind }
  | { readonly key: 'maySubmitNotHere'; readonly role: Role }
  | { readonly key: 'blocksNotHere'; readonly role: Role }
  | { readonly key: 'blocksMissing' }
  /** Would leave an agency that has reports without a head, or without anybody who may send. */
  | { readonly key: 'lastHead' | 'lastSender'; readonly code: string }

export const isRefused = (refusals: readonly Refusal[]): refusals is readonly [Refusal, ...Refusal[]] =>
  refusals.length > 0
