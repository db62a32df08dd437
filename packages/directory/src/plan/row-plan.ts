import type { AgencyField, PersonField } from '../columns/fields.ts'
import type { Agency, Membership } from './directory.ts'
import type { Refusal } from './refusal.ts'

/** What comes of a file: a plan for each of its rows, in their order. Nothing is done yet. */
export interface Plan {
  readonly rows: readonly RowPlan[]
  readonly counts: { readonly agencies: Counts; readonly people: Counts }
}

/** `end` is a change that gives a last day to what had none. */
export type Act = 'create' | 'change' | 'end' | 'same' | 'refuse'
export type Counts = Readonly<Record<Act, number>>

export type RowPlan = AgencyRowPlan | PersonRowPlan

interface RowOf {
  /** Which of the given tables, from 0, and its name. */
  readonly table: number
  readonly tableName: string
  /** The row's number as the person sees it. */
  readonly row: number
}

export type AgencyRowPlan = RowOf & { readonly kind: 'agency' } & (
    | {
        readonly act: 'create'
        readonly agency: Agency
        /** What the file did not say. */
        readonly defaulted: readonly AgencyField[]
      }
    | { readonly act: 'change' | 'end'; readonly code: string; readonly changes: readonly Change<AgencyField>[] }
    | { readonly act: 'same'; readonly code: string }
    | Refused
  )

export type PersonRowPlan = RowOf & { readonly kind: 'person' } & (
    | {
        readonly act: 'create'
        readonly person: PersonKey
        /** The person's name when the file has come in, and whether this row gives it. */
        readonly name: string
        readonly givesName: boolean
        readonly isNewPerson: boolean
        /** The telephone that this row gives the person; null where it says none. */
        readonly phone: string | null
        readonly membership: Membership
        readonly defaulted: readonly PersonField[]
      }
    | { readonly act: 'change' | 'end'; readonly person: PersonKey; readonly changes: readonly Change<PersonField>[] }
    | { readonly act: 'same'; readonly person: PersonKey }
    | Refused
  )

/** What a membership is found by. */
export interface PersonKey {
  readonly email: string
  readonly agencyCode: string
  readonly role: Membership['role']
}

interface Refused {
  readonly act: 'refuse'
  readonly refusals: readonly [Refusal, ...Refusal[]]
}

/** A field's value before and after: codes and days, not the words of the cell. */
export interface Change<Field> {
  readonly field: Field
  readonly old: ChangeValue
  readonly new: ChangeValue
}
export type ChangeValue = string | boolean | readonly string[] | null
