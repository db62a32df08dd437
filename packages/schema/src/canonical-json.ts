/** What JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * Canonical JSON by RFC 8785 (JCS): the same value always gives the same text, so that its hash can be
 * checked years later by anybody. ECMAScript prints numbers and strings as the RFC asks; keys are put in
 * order of their UTF-16 units. Throws on what the RFC forbids: infinities, NaN, lone surrogates.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('canonical JSON has no infinities and no NaN')
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogates')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${canonicalJson(key)}:${canonicalJson(item)}`).join(',')}}`
}
