import { sha256Of } from './quote-of.ts'

const length = 12

/**
 * An id that follows from what it names, so that the same paragraph made twice, or on two machines, is one. Twelve
 * characters: a bookmark of the printed letter holds a paragraph's and a source's together.
 */
export const derivedId = (...names: readonly string[]): string => sha256Of(names.join('\n')).slice(0, length)
