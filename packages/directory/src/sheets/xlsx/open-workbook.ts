import { type UnzipFileFilter, unzipSync } from 'fflate'
import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'

/** Reads a part of the archive by its path; null where there is none. */
export type ReadPart = (path: string) => Uint8Array | null

/**
 * The parts of a workbook. The directory is judged before anything is inflated: number of entries, size and ratio of all,
 * names that leave the folder, macros. Pictures, links to other files and embedded files are never unpacked.
 */
export function openWorkbook(bytes: Uint8Array): ReadPart {
  const names = new Map<string, number>()
  let [entries, unpacked] = [0, 0]
  unzip(bytes, ({ name, originalSize }) => {
    entries++
    unpacked += originalSize
    names.set(name, originalSize)
    if (entries > limits.entries || unpacked > limits.unpackedBytes) throw new Refused({ key: 'unsafeArchive' })
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/iu.test(name)) throw new Refused({ key: 'unsafeArchive' })
    return false
  })
  if (unpacked > bytes.length * limits.ratio) throw new Refused({ key: 'unsafeArchive' })
  judge([...names.keys()])
  return (path) => {
    const size = names.get(path)
    if (size === undefined) return null
    if (size > limits.partBytes) throw new Refused({ key: 'unsafeArchive' })
    return unzip(bytes, ({ name }) => name === path)[path] ?? null
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

function unzip(bytes: Uint8Array, filter: UnzipFileFilter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    throw error instanceof Refused ? error : new Refused({ key: 'broken' })
  }
}
