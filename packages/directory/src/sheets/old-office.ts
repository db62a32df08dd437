import type { SheetsRefusal } from './sheets-read.ts'

/** Bytes of an entry of the directory, which begins with its name in UTF-16 (MS-CFB 2.6.1). */
const entrySize = 128

/** What a file in the container of old Office files is: an encrypted workbook, an old one, or something else. */
export function oldOffice(bytes: Uint8Array): SheetsRefusal {
  const names = ['EncryptedPackage', 'Workbook', 'Book'] as const
  const found = names.find((name) => hasStream(bytes, name))
  if (found === 'EncryptedPackage') return { key: 'encrypted' }
  return { key: found ? 'oldExcel' : 'noSpreadsheet' }
}

function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\u0000`).flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let entry = 0; entry < bytes.length; entry += entrySize)
    if (wanted.every((byte, index) => bytes[entry + index] === byte)) return true
  return false
}
