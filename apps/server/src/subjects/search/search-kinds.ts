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

/** SQL: what the API calls the kind of a row of `report_words`. */
export const kindOfWords = (column: string): string =>
  `CASE ${column} ${Object.entries(ofReports)
    .map(([stored, kind]) => `WHEN '${stored}' THEN '${kind}'`)
    .join(' ')} END`

/** Kinds of what a report says. */
export const isOfReport = (kind: SearchKind): boolean => !(thingKinds as readonly string[]).includes(kind)

/** What of a report a kind is of; null of a draft, which is all of it, and of all else. */
export const searchedKindOf = (kind: SearchKind): SearchedKind | null =>
  (Object.entries(ofReports).find(([, name]) => name === kind)?.[0] as SearchedKind | undefined) ?? null
