/**
 * The day of a letter whose form left the year to be filled in ("ngày 07 tháng 11 năm 20…"): the first such day on or
 * after the request that it answers. Null where there is no request to tell the year.
 */
export function yearlessDate(
  { day, month }: { readonly day: number; readonly month: number },
  requestedOn: string | null,
): string | null {
  if (requestedOn === null) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const inYear = Number(requestedOn.slice(0, 4))
  const found = [inYear, inYear + 1]
    .map((year) => `${year}-${two(month)}-${two(day)}`)
    .find((date) => date >= requestedOn && isDay(date))
  return found ?? null
}

const isDay = (iso: string): boolean => {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
