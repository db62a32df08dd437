/** A day in a calendar. */
export interface CalendarDay {
  /** Names it for ever: a deadline that moves moves its entry. */
  readonly id: string
  /** `yyyy-MM-dd`. */
  readonly day: string
  readonly title: string
  readonly about: string
  readonly url: string
}

const dayMs = 86_400_000
const compact = (day: string): string => day.replaceAll('-', '')
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)

/** RFC 5545, 3.3.11: what a text may not have as it is. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/gu, '\\$&').replaceAll(/\r?\n/gu, '\\n')

const maxOctets = 75

/** RFC 5545, 3.1: a line has 75 octets at most, the rest goes on after a line break and a space. No letter is cut. */
export function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length === 0 ? maxOctets : maxOctets - 1)) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].join('\r\n ')
}

/** An iCalendar file (RFC 5545) of whole days. `stamp`: when it was written. */
export function writeCalendar(name: string, days: readonly CalendarDay[], stamp: Date): string {
  const written = `${stamp.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`
  const events = days.flatMap(({ id, day, title, about, url }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${written}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(about)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//bao-cao-thi-dua//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
