import { createHash } from 'node:crypto'

/** Namespace of the demo province's ids (RFC 9562, version 5). */
const namespace = Buffer.from('6f1c2a5e7b3d4f608a9bc0d1e2f30415', 'hex')

/** The same slug always has the same id. */
export function idOf(slug: string): string {
  const bytes = createHash('sha1').update(namespace).update(slug.normalize('NFC')).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/u, '$1-$2-$3-$4-$5')
}

/** Choices that follow from a slug alone, so that every load makes the same province. */
export interface Chance {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  /** True in this share of cases. */
  happens(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** So many different ones, in the list's order. */
  some<T>(list: readonly T[], count: number): T[]
}

export function chanceOf(slug: string): Chance {
  let state = createHash('sha1').update(slug).digest().readUInt32LE()
  // mulberry32, Tommy Ettinger's public-domain generator: plenty for choosing sentences.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error(`nothing to pick from for ${slug}`)
    return list[whole(0, list.length - 1)] as T
  }
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = list.map((item, index) => ({ item, index }))
    while (left.length > count) left.splice(whole(0, left.length - 1), 1)
    return left.map(({ item }) => item)
  }
  return { whole, happens: (share) => next() < share, pick, some }
}
