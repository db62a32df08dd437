import type { ReportWords } from '@thidua/letter/search/report-words'
import type { SearchedKind } from '@thidua/letter/search/searched-texts'

/** Kinds of what is kept of a report's words, as the API calls them: its names have no hyphens. */
const ofReports = {
  report: 'report',
  plans: 'plans',
  'exemplary-models': 'exemplaryModels',
  commendations: 'commendations',
  inspections: 'inspections',
  recommendations: 'recommendations',
  remarks: 'remarks',
} as const satisfies Record<ReportWords['kind'], string>

/** Things that have a name, in the order in which `loadFoundThings` takes their ids. */
export const thingKinds = ['documents', 'agencies', 'people', 'movements', 'rounds'] as const

/** Whatever is found: in reports, in a draft of the own agency, and things. */
export const searchKinds = [...Object.values(ofReports), 'draft', ...thingKinds] as const
export type SearchKind = (typeof searchKinds)[number]

/** Each kind of what is kept of a report's words, with a bit of its own: a report is found with a set of them. */
const bits = Object.entries(ofReports).map(([stored, kind], nth) => ({ stored, kind, bit: 1 << nth }))

/** SQL: the bit of the kind of a row of `report_words`. */
export const bitOfWords = (column: string): string =>
  `CASE ${column} ${bits.map(({ stored, bit }) => `WHEN '${stored}' THEN ${bit}`).join(' ')} END`

/** SQL: rows `kind`, as the API calls it, and `bit`. */
export const bitsOfKinds = `(VALUES ${bits.map(({ kind, bit }) => `('${kind}', ${bit})`).join(', ')}) AS k(kind, bit)`

/** The bits of what is said in remarks, and of all that is sent. */
export const remarkBits = bits.filter(({ stored }) => stored === 'remarks').reduce((sum, { bit }) => sum | bit, 0)
export const sentBits = bits.filter(({ stored }) => stored !== 'remarks').reduce((sum, { bit }) => sum | bit, 0)

/** The bits of the kinds that a search is narrowed to; all of them for null. */
export const bitsChosen = (kinds: readonly SearchKind[] | null): number =>
  bits.filter(({ kind }) => kinds === null || kinds.includes(kind)).reduce((sum, { bit }) => sum | bit, 0)

/** Kinds of what a report says. */
export const isOfReport = (kind: SearchKind): boolean => !(thingKinds as readonly string[]).includes(kind)

/** What of a report a kind is of; null of a draft, which is all of it, and of all else. */
export const searchedKindOf = (kind: SearchKind): SearchedKind | null =>
  (Object.entries(ofReports).find(([, name]) => name === kind)?.[0] as SearchedKind | undefined) ?? null
