/** The five kinds of rows a report carries; the same slug names the slice in every room. */
export const rowsSlugs = ['plans', 'exemplary-models', 'commendations', 'inspections', 'recommendations'] as const
export type RowsSlug = (typeof rowsSlugs)[number]
export const isRowsSlug = (text: string): text is RowsSlug => (rowsSlugs as readonly string[]).includes(text)
