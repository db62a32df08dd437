const dayMs = 86_400_000

/** The last day that Excel counts: 31/12/9999. */
const lastDay = 2_958_465

/** A number as a person would type it: all its digits, no exponent, no more than the fifteen digits that Excel keeps. */
export function numberText(raw: string): string | null {
  const value = Number(Number(raw).toPrecision(15))
  if (raw.trim() === '' || !Number.isFinite(value)) return null
  // What has more digits is written as it stands: a long code that was typed as a number.
  if (/^-?\d{1,40}$/u.test(raw)) return BigInt(raw).toString()
  const [digits = '', exponent = '0'] = value.toString().split('e')
  const [whole = '', part = ''] = digits.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const all = (whole + part).padStart(whole.length + part.length - Math.min(point - 1, 0), '0')
  const at = Math.max(point, 1)
  const text = all.length <= at ? all.padEnd(at, '0') : `${all.slice(0, at)}.${all.slice(at)}`
  return value < 0 ? `-${text}` : text
}

/**
 * The day of a serial number as dd/MM/yyyy; null for a number of no day. In the usual count 1900 has a 29 February that
 * never was.
 */
export function dayText(raw: string, from1904: boolean): string | null {
  const serial = Math.floor(Number(raw))
  const counted = from1904 ? serial + 1_462 : serial
  if (raw.trim() === '' || !(counted >= 1) || counted > lastDay || counted === 60) return null
  const day = new Date(Date.UTC(1899, 11, counted < 60 ? 31 : 30) + counted * dayMs)
  return day.toISOString().slice(0, 10).split('-').toReversed().join('/')
}
