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

/** The directory of a ZIP archive of less than 4 GB, entry by entry. Nothing is inflated. */
export function* zipEntries(archive: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length)
  let end = archive.length - endBytes
  const last = Math.max(0, end - longestComment)
  while (end >= last && view.getUint32(end, true) !== endSignature) end--
  if (end < last) throw new Refused({ key: 'broken' })
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < count; entry++) {
    if (at + entryBytes > archive.length || view.getUint32(at, true) !== entrySignature)
      throw new Refused({ key: 'broken' })
    const nameEnd = at + entryBytes + view.getUint16(at + 28, true)
    yield {
      name: new TextDecoder().decode(archive.subarray(at + entryBytes, nameEnd)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

/** The packed bytes of an entry. */
export function packedOf(archive: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array {
  if (offset + headerBytes > archive.length) throw new Refused({ key: 'broken' })
  const view = new DataView(archive.buffer, archive.byteOffset + offset, headerBytes)
  const start = offset + headerBytes + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + packedBytes > archive.length) throw new Refused({ key: 'broken' })
  return archive.subarray(start, start + packedBytes)
}
