import { expect, it } from 'vitest'
import { judgeOffice } from './judge-office.ts'

/** An archive of no files (ZIP64) whose directory says that it has so many: a hundred bytes. */
function emptyArchive(entries: number): Buffer {
  const [record, locator, end] = [4, 60, 80]
  const bytes = Buffer.alloc(end + 22)
  bytes.write('PK\u0003\u0004', 'latin1')
  bytes.writeUInt32LE(0x06064b50, record)
  bytes.writeUInt32LE(entries, record + 32)
  bytes.writeUInt32LE(bytes.length, record + 48)
  bytes.writeUInt32LE(0x07064b50, locator)
  bytes.writeUInt32LE(record, locator + 8)
  bytes.writeUInt32LE(0x06054b50, end)
  bytes.writeUInt16LE(1, end + 8)
  return bytes
}

it('is not led through four thousand million entries that an archive claims and has not', () => {
  expect(judgeOffice(emptyArchive(0xffff_ffff))).toEqual({ refused: 'damaged' })
  expect(judgeOffice(emptyArchive(1))).toEqual({ refused: 'unknownKind' })
})
