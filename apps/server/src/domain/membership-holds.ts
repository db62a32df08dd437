/** SQL: whether a row of `membership` holds today, in Vietnam. */
export const holdsToday = (m: string): string =>
  `(${m}.valid_from <= vietnam_today() AND (${m}.valid_until IS NULL OR ${m}.valid_until > vietnam_today()))`
