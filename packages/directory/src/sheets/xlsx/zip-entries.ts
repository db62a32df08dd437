import { Refused } from '../refused.ts'

/** An entry as the archive's directory says it is; it may lie. */
export interface ZipEntry {
  readonly name: string
  /** 0 as it is, 8 deflated. */
  readonly method: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where its own header begins. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
const longestComment = 65_535
const entryBytes = 46
const headerBytes = 30

/** What a number says that is too large for its place, or that a program always writes in 64 bits (ZIP64). */
const inExtra = 0xffff_ffff
const locatorSignature = 0x07064b50
const endSignature64 = 0x06064b50
const locatorBytes = 20
const endBytes64 = 56
const extraTag64 = 0x0001

/** The directory of a ZIP archive, of ZIP64 as well, entry by entry. Nothing is inflated. */
export function* zipEntries(archive: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length)
  let end = archive.length - endBytes
  const last = Math.max(0, end - longestComment)
  while (end >= last && view.getUint32(end, true) !== endSignature) end--
  if (end < last) throw new Refused({ key: 'broken' })
  const directory = directoryOf(view, end)
  const { count } = directory
  let { at } = directory
  for (let entry = 0; entry < count; entry++) {
    if (at + entryBytes > archive.length || view.getUint32(at, true) !== entrySignature)
      throw new Refused({ key: 'broken' })
    const nameEnd = at + entryBytes + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > archive.length) throw new Refused({ key: 'broken' })
    const large = largeNumbers(view, nameEnd, extraEnd)
    // In this order, and only those that their places have no room for.
    const [bytes, packedBytes, offset] = [24, 20, 42].map((place) => {
      const said = view.getUint32(at + place, true)
      return said === inExtra ? (large.shift() ?? said) : said
    }) as [number, number, number]
    yield {
      name: new TextDecoder().decode(archive.subarray(at + entryBytes, nameEnd)),
      method: view.getUint16(at + 10, true),
      ...{ packedBytes, bytes, offset },
    }
    at = extraEnd + view.getUint16(at + 32, true)
  }
}

/** Where the directory begins and how many entries it has, by its end. */
function directoryOf(view: DataView, end: number): { readonly count: number; readonly at: number } {
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const locator = end - locatorBytes
  if ((count !== 0xffff && at !== inExtra) || locator < 0) return { count, at }
  if (view.getUint32(locator, true) !== locatorSignature) return { count, at }
  const end64 = number64(view, locator + 8)
  if (end64 + endBytes64 > locator || view.getUint32(end64, true) !== endSignature64)
    throw new Refused({ key: 'broken' })
  return { count: number64(view, end64 + 32), at: number64(view, end64 + 48) }
}

/** The numbers of 64 bits that an entry's extra fields have. */
function largeNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== extraTag64) continue
    const room = Math.min(view.getUint16(at + 2, true), end - at - 4)
    return Array.from({ length: Math.floor(room / 8) }, (_, nth) => number64(view, at + 4 + nth * 8))
  }
  return []
}

/** One that no file of ours can have is as good as infinite: what it names is not there. */
const number64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/** The packed bytes of an entry. */
export function packedOf(archive: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array {
  if (offset + headerBytes > archive.length) throw new Refused({ key: 'broken' })
  const view = new DataView(archive.buffer, archive.byteOffset + offset, headerBytes)
  const start = offset + headerBytes + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + packedBytes > archive.length) throw new Refused({ key: 'broken' })
  return archive.subarray(start, start + packedBytes)
}
