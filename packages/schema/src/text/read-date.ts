/**
 * Reads a Vietnamese or ISO calendar date as typed; undefined when it is none (31/02/2023).
 * Gives an ISO date `yyyy-MM-dd`. Years 1945–2100, so that a slip of the keyboard is seen.
 */
export function readDate(text: string): string | undefined {
  const vietnamese = /^(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/iu.exec(
    text.trim(),
  )
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const [day, month, year] = vietnamese
    ? [Number(vietnamese[1]), Number(vietnamese[2]), Number(vietnamese[3])]
    : iso
      ? [Number(iso[3]), Number(iso[2]), Number(iso[1])]
      : [0, 0, 0]
  if (year < 1945 || year > 2100) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}
