import type { AgencyKind } from '@thidua/schema/administration/agency-form'
import type { Role } from '@thidua/schema/permissions'
import type { Field, TableKind } from '../columns/fields.ts'
import type { TableProblem } from '../columns/recognised.ts'
import type { Regime } from '../plan/directory.ts'
import type { Refusal } from '../plan/refusal.ts'
import type { ChangeValue } from '../plan/row-plan.ts'
import type { SheetsRefusal } from '../sheets/sheets-read.ts'
import type { DirectoryWords, WordsFor } from './catalogue.ts'
import { en } from './en.ts'
import { dayText } from './said.ts'
import { vi } from './vi.ts'

export const directoryWords = { vi, en } as const satisfies Record<string, DirectoryWords>

/** What a column is called. */
export const fieldWord = (words: DirectoryWords, kind: TableKind, field: Field): string =>
  (({ ...(kind === 'agencies' ? words.agencyFields : words.personFields) }) as Partial<Record<Field, string>>)[field] ??
  field

/** Why a row of a table of that kind is not taken. */
export const refusalText = (words: DirectoryWords, kind: TableKind, refusal: Refusal): string =>
  told(words, kind, words.refusals, refusal)

/** Why a table is not taken. */
export const problemText = (words: DirectoryWords, kind: TableKind | null, problem: TableProblem): string =>
  told(words, 'table' in problem ? problem.table : (kind ?? 'agencies'), words.problems, problem)

/** Why a file is not read. */
export const unreadText = (words: DirectoryWords, reason: SheetsRefusal): string =>
  told(words, 'agencies', words.unread, reason)

function told<Told extends { readonly key: string; readonly field?: Field }>(
  words: DirectoryWords,
  kind: TableKind,
  texts: WordsFor<Told>,
  what: Told,
): string {
  // Which function goes with which key is what `WordsFor` says.
  const text = texts[what.key as Told['key']] as (told: Told, field: string, words: DirectoryWords) => string
  return text(what, what.field === undefined ? '' : fieldWord(words, kind, what.field), words)
}

/** A field's value as it is read. */
export function valueText(words: DirectoryWords, field: Field, value: ChangeValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value !== 'string') return value.join(', ')
  if (field === 'kind') return words.kinds[value as AgencyKind]
  if (field === 'regime') return words.regimes[value as Regime]
  if (field === 'role') return words.roles[value as Role]
  return field === 'validFrom' || field === 'validUntil' ? dayText(value) : value
}
