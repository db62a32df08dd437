import type { AgencyKind } from '@thidua/schema/administration/agency-form'
import type { Role } from '@thidua/schema/permissions'
import type { AgencyField, PersonField } from '../columns/fields.ts'
import type { TableProblem } from '../columns/recognised.ts'
import type { Regime } from '../plan/directory.ts'
import type { Refusal } from '../plan/refusal.ts'
import type { SheetsRefusal } from '../sheets/sheets-read.ts'

/** A text for every key: what is told, the name of its column ('' where none is meant), and all words. */
export type WordsFor<Told extends { readonly key: string }> = {
  readonly [Key in Told['key']]: (told: Extract<Told, { key: Key }>, field: string, words: DirectoryWords) => string
}

/** Words for what becomes of a file, the same on the page, in the file of refused rows and on the command line. */
export interface DirectoryWords {
  readonly agencyFields: Readonly<Record<AgencyField, string>>
  readonly personFields: Readonly<Record<PersonField, string>>
  readonly kinds: Readonly<Record<AgencyKind, string>>
  readonly regimes: Readonly<Record<Regime, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly yes: string
  readonly no: string
  /** Stands over the reasons in the file of refused rows. */
  readonly reason: string
  readonly refusals: WordsFor<Refusal>
  readonly unread: WordsFor<SheetsRefusal>
  readonly problems: WordsFor<TableProblem>
}
