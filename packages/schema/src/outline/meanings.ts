/**
 * What an item of an outline can mean: the ten items of the standard outline, in its order. Whatever a round asks, an
 * item that means one of them is read from old letters, filled from last round's answers and compiled as that one.
 */
export const meanings = ['I.1', 'I.2.1', 'I.2.2', 'II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'III', 'IV'] as const

/** One of the ten, by its number in the standard outline. */
export type Meaning = (typeof meanings)[number]

/** The chapter of a meaning in the standard outline: `II` of `II.3`. */
export const chapterOf = (meaning: string): string => meaning.split('.', 1)[0] ?? meaning

export const isMeaning = (text: string): text is Meaning => (meanings as readonly string[]).includes(text)
