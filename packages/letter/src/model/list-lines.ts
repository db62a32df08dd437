/** A list as the decree prints it: one entry a line, `- …;`, the last closed with a full stop. */
export const listLines = (entries: readonly string[]): string[] =>
  entries.map((entry, index) => `- ${entry}${index === entries.length - 1 ? '.' : ';'}`)

/** Lines of legal bases: each ends with `;`, the last with a full stop. */
export const baseLines = (bases: readonly string[]): string[] =>
  bases.map((base, index) => `${base}${index === bases.length - 1 ? '.' : ';'}`)
