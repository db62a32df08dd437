import { documentKey } from './document-key.ts'

/** A law, a decree, a circular has its year in its number and, but for those of provinces, nobody else's symbol. */
const national = /^\d+\/\d{4}\/(?!.*(?:UBND|HĐND))/u
const withYear = /^\d+\/\d{4}\//u

/**
 * Whether words that name a document mean the one of this key in the registry: number and issuer, or the number alone
 * where it says all, or where it has its year and the words leave the issuer out (`key` null).
 */
export function isSameDocument(named: { readonly number: string; readonly key: string | null }, key: string): boolean {
  const number = documentKey(named.number, '')
  const byNumber = national.test(number) || (named.key === null && withYear.test(number))
  return byNumber ? key.startsWith(number) : named.key === key
}
