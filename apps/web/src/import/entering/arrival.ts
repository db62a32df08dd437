import { readDate } from '@thidua/schema/text/read-date'

const hour = /^(?<hours>[01]?\d|2[0-3]) ?(?:[:.hg]|giờ) ?(?<minutes>[0-5]\d)$/iu

/** Hours and minutes as they are typed, `9:30`, `9h30`; null while they are none. */
export function readHour(typed: string): string | null {
  const { hours, minutes } = hour.exec(typed.normalize('NFC').trim())?.groups ?? {}
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : null
}

/** The ISO instant of a day and an hour in Vietnam, as both are typed; null while either is none. */
export function arrivalOf(arrivedOn: string, arrivedAt: string): string | null {
  const [day, time] = [readDate(arrivedOn), readHour(arrivedAt)]
  return day && time ? new Date(`${day}T${time}:00+07:00`).toISOString() : null
}
