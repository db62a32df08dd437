/** A text's code points and its UTF-16 units, told from each other without going through the text again. */
export interface CodePoints {
  readonly count: number
  /** The index in units at which a code point begins; the text's length for all behind the last. */
  readonly unitAt: (point: number) => number
  /** How many code points begin before an index in units. */
  readonly before: (unit: number) => number
}

export function codePoints(text: string): CodePoints {
  const { length } = text
  if (!/[\ud800-\udfff]/.test(text))
    return { count: length, unitAt: (point) => Math.min(point, length), before: (unit) => Math.min(unit, length) }
  const begins: number[] = []
  const points = new Int32Array(length + 1)
  for (let unit = 0; unit < length; ) {
    const wide = (text.codePointAt(unit) ?? 0) > 0xff_ff
    begins.push(unit)
    points[unit + 1] = begins.length
    if (wide) points[unit + 2] = begins.length
    unit += wide ? 2 : 1
  }
  return {
    count: begins.length,
    unitAt: (point) => begins[point] ?? length,
    before: (unit) => points[Math.min(unit, length)] ?? 0,
  }
}
