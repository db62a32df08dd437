/** Whether a word or number is cut after its hyphen or slash: "QĐ-" and "UBND". A dash between words has a blank before it. */
export const isBroken = (before: string, after: string): boolean =>
  /[\p{L}\d][-/|–]$/u.test(before) && /^[\p{L}\d]/u.test(after)

/** What stands between two lines of one sentence. */
export const seamOf = (before: string, after: string): string => (isBroken(before, after) ? '' : ' ')
