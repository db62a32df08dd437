import { formatCount } from './format-vietnamese.ts'
import type { TypedRow } from './typed-rows.ts'

/**
 * `05 tập thể, 02 hộ gia đình`: rows counted by the noun of one cell's value, in the order of
 * `nouns`; several values may share a noun. Rows without a known value are counted as `fallback`.
 */
export function countPhrase(
  rows: readonly TypedRow[],
  cell: string,
  nouns: Readonly<Record<string, string>>,
  fallback: string,
): string {
  const order = [...new Set([...Object.values(nouns), fallback])]
  const counts = new Map<string, number>()
  for (const { values } of rows) {
    const noun = nouns[String(values[cell])] ?? fallback
    counts.set(noun, (counts.get(noun) ?? 0) + 1)
  }
  return order.flatMap((noun) => (counts.has(noun) ? [`${formatCount(counts.get(noun) ?? 0)} ${noun}`] : [])).join(', ')
}
