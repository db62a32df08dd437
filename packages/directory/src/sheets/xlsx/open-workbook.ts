import { inflateRawSync } from 'node:zlib'
import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { packedOf, type ZipEntry, zipEntries } from './zip-entries.ts'

/** Reads a part of the archive by its path; null where there is none. */
export type ReadPart = (path: string) => Uint8Array | null

/**
 * The parts of a workbook. The directory is judged before anything is inflated: number of entries, size and ratio of all,
 * entries that share their bytes, names that leave the folder, macros. A part that holds more, or less, than the directory
 * says is refused as soon as it does. Pictures, links to other files and embedded files are never unpacked.
 */
export function openWorkbook(archive: Uint8Array): ReadPart {
  const entries = new Map<string, ZipEntry>()
  let [count, unpacked, packed] = [0, 0, 0]
  for (const entry of zipEntries(archive)) {
    count++
    unpacked += entry.bytes
    packed += entry.packedBytes
    entries.set(entry.name, entry)
    if (count > limits.entries || unpacked > limits.unpackedBytes) throw new Refused({ key: 'unsafeArchive' })
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/iu.test(entry.name)) throw new Refused({ key: 'unsafeArchive' })
  }
  if (unpacked > archive.length * limits.ratio || packed > archive.length) throw new Refused({ key: 'unsafeArchive' })
  judge([...entries.keys()])
  return (path) => {
    const entry = entries.get(path)
    return entry ? inflated(archive, entry) : null
  }
}

function judge(names: readonly string[]): void {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/(?:^|\/)vbaProject[^/]*\.bin$|^xl\/macrosheets\//iu)) throw new Refused({ key: 'macros' })
  if (has(/^xl\/workbook\.bin$/iu)) throw new Refused({ key: 'binaryExcel' })
  if (has(/^content\.xml$/u)) throw new Refused({ key: 'openDocument' })
  if (names.length === 0) throw new Refused({ key: 'broken' })
  if (!has(/^\[Content_Types\]\.xml$/u) || has(/^(?:word|ppt)\//u)) throw new Refused({ key: 'noSpreadsheet' })
}

function inflated(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.bytes > limits.partBytes) throw new Refused({ key: 'unsafeArchive' })
  const packed = packedOf(archive, entry)
  const part = entry.method === 0 ? packed : inflate(packed, entry)
  if (part.length !== entry.bytes) throw new Refused({ key: 'broken' })
  return part
}

function inflate(packed: Uint8Array, { method, bytes }: ZipEntry): Uint8Array {
  if (method !== 8) throw new Refused({ key: 'broken' })
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) })
  } catch {
    // Cut off, encrypted, or more than the directory says.
    throw new Refused({ key: 'broken' })
  }
}
