/** SHA-256 of a text as hex: the platform's own. */
export type HashText = (text: string) => string

/**
 * Fingerprints of a letter's paragraphs, in order: 16 hex digits of the hash of the seal and the words. The seal makes
 * equal words of two letters different prints, so no list of words is known by them.
 */
export const paragraphPrints = (paragraphs: readonly string[], seal: string, hash: HashText): string[] =>
  paragraphs.map((words) => hash(`${seal}\n${words}`).slice(0, 16))

export interface Compared {
  /** Paragraphs of the file that the sealed letter does not have, as the file says them. */
  readonly foreign: readonly string[]
  /** How many paragraphs of the sealed letter the file does not have. */
  readonly missing: number
}

/** Compares the paragraphs of a file with those of the Word file of a submission that it is nearest to, the newest of equals. */
export function compareWithPrinted(
  paragraphs: readonly string[],
  printed: readonly (readonly string[])[],
  seal: string,
  hash: HashText,
): Compared | null {
  const [first, ...others] = printed.map((prints) => compareParagraphs(paragraphs, prints, seal, hash))
  const differing = ({ foreign, missing }: Compared): number => foreign.length + missing
  return others.reduce((one, other) => (one && differing(other) < differing(one) ? other : one), first) ?? null
}

/** Compares the paragraphs of a file with the prints of the sealed letter; how often each stands counts, not where. */
export function compareParagraphs(
  paragraphs: readonly string[],
  prints: readonly string[],
  seal: string,
  hash: HashText,
): Compared {
  const left = new Map<string, number>()
  for (const print of prints) left.set(print, (left.get(print) ?? 0) + 1)
  const own = paragraphPrints(paragraphs, seal, hash)
  const foreign = paragraphs.filter((_, index) => {
    const print = own[index] ?? ''
    const count = left.get(print) ?? 0
    if (count > 0) left.set(print, count - 1)
    return count === 0
  })
  return { foreign, missing: [...left.values()].reduce((sum, count) => sum + count, 0) }
}
