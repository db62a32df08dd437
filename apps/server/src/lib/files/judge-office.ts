import type { FileRefusal } from '@thidua/schema/files/file-refusal'
import { unzipSync } from 'fflate'

/** What an Office file may hold; it is kept packed, these are for whoever opens it. */
const limits = { entries: 5_000, unpackedBytes: 400 * 1024 * 1024, ratio: 200 }

const leavesFolder = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/iu
const macros = /(?:^|\/)(?:vbaProject\.bin|macrosheets\/)/iu

class Refused extends Error {
  readonly why: FileRefusal
  constructor(why: FileRefusal) {
    super(why)
    this.why = why
  }
}

/** A Word or Excel file by its directory, nothing unpacked; other archives are no files that are taken. */
export function judgeOffice(bytes: Uint8Array): { kind: 'docx' | 'xlsx' } | { refused: FileRefusal } {
  const names = new Set<string>()
  // Counted, not told by the names: a directory that is longer than its file has the same empty name for ever.
  let entries = 0
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name)
        entries += 1
        unpacked += originalSize
        if (entries > limits.entries || unpacked > limits.unpackedBytes || leavesFolder.test(name))
          throw new Refused('damaged')
        if (macros.test(name)) throw new Refused('macros')
        return false
      },
    })
  } catch (error) {
    return { refused: error instanceof Refused ? error.why : 'damaged' }
  }
  if (unpacked > bytes.length * limits.ratio) return { refused: 'damaged' }
  if (!names.has('[Content_Types].xml')) return { refused: 'unknownKind' }
  if ([...names].some((name) => /^word\/document\d*\.xml$/u.test(name))) return { kind: 'docx' }
  return names.has('xl/workbook.xml') ? { kind: 'xlsx' } : { refused: 'unknownKind' }
}
