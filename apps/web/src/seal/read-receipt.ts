/** What a text says of a receipt: from a letter's foot, the receipt's page or a code's address. */
export interface ReadReceipt {
  readonly reference: string | null
  /** A whole SHA-256, hex; null where none is named. */
  readonly hash: string | null
}

/** Finds the receipt and the hash in a text, however the hash is grouped. */
export function readReceipt(text: string): ReadReceipt {
  const reference = /BC-\d{4}-\d{6,12}/u.exec(text.toUpperCase())?.[0] ?? null
  const rest = reference === null ? text : text.replace(new RegExp(reference, 'iu'), ' ; ')
  const hash = /(?<![\da-f])(?:[\da-f][\s\u00a0]*){64}(?![\da-f])/iu.exec(rest)?.[0]
  return { reference, hash: hash?.replace(/\s+/gu, '').toLowerCase() ?? null }
}
