/** The ten items of a report in the order of the wizard, the check page and the letter. */
export const places = ['I.1', 'I.2.1', 'I.2.2', 'II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'III', 'IV'] as const

/** Where an item stands in the outline (đề cương), e.g. `II.3`. */
export type Place = (typeof places)[number]

/** The numeral of a place's chapter: `II` of `II.3`. */
export const chapterOf = (place: string): string => place.split('.', 1)[0] ?? place

export const isPlace = (text: string): text is Place => (places as readonly string[]).includes(text)
