/** One property of text or paragraph: its code and the bytes that it sets ([MS-DOC] 2.2.5). */
export interface Property {
  readonly code: number
  readonly value: number
}

/** Codes of the properties that are read ([MS-DOC] 2.6.1, 2.6.2). */
export const code = {
  deleted: 0x0800,
  bold: 0x0835,
  italic: 0x0836,
  caps: 0x083b,
  hidden: 0x083c,
  textStyle: 0x4a30,
  centred: 0x2403,
  centredToo: 0x2461,
  inTable: 0x2416,
  rowEnd: 0x2417,
  listLevel: 0x260a,
  list: 0x460b,
} as const

/** Bytes of a value by the three highest bits of its code; 6 says that its length follows. */
const valueBytes = [1, 1, 2, 4, 2, 2, 0, 3]

/** The properties that stand between two bytes; one that is cut off ends them. */
export function propertiesIn(view: DataView, from: number, to: number): Property[] {
  const properties: Property[] = []
  for (let at = from; at + 3 <= to; ) {
    const code = view.getUint16(at, true)
    at += 2
    let size = valueBytes[code >> 13] ?? 1
    if (code >> 13 === 6 && at + 2 > to) break
    if (code >> 13 === 6) size = code === 0xd608 ? view.getUint16(at, true) + 1 : view.getUint8(at) + 1
    if (at + size > to) break
    const value = size === 1 ? view.getUint8(at) : size === 4 ? view.getUint32(at, true) : view.getUint16(at, true)
    properties.push({ code, value })
    at += size
  }
  return properties
}

/** The last value of a property; undefined when it is not set. */
export const setTo = (properties: readonly Property[], code: number): number | undefined =>
  properties.findLast((property) => property.code === code)?.value

/**
 * Whether a property of letters is on, from the base style's to the letters' own: a style's is kept or turned round
 * where a value says so, not only set.
 */
export const isOn = (properties: readonly Property[], code: number): boolean =>
  properties.reduce((on, property) => (property.code === code ? toggled(property.value, on) : on), false)

const toggled = (value: number, on: boolean): boolean =>
  value === 0x80 ? on : value === 0x81 ? !on : (value & 1) === 1
