import type { FileKind } from './file-kinds.ts'
import type { FileRefusal } from './file-refusal.ts'

/** How many bytes of a file's beginning tell what it is. */
export const tellingBytes = 64

type Told = { readonly kind: FileKind | 'zip' } | { readonly refused: FileRefusal }

/** Brands of pictures that stand in the same container as films (ISO 14496-12). */
const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis'])

/**
 * What a file is by its first bytes; `zip` for an Office file, whose own parts tell which. A browser asks before a byte is
 * sent, the server of what has arrived.
 */
export function kindOfBytes(bytes: Uint8Array): Told {
  if (bytes.length === 0) return { refused: 'empty' }
  const at = (offset: number, text: string): boolean =>
    [...text].every((sign, index) => bytes[offset + index] === sign.charCodeAt(0))
  if (at(0, '%PDF-')) return { kind: 'pdf' }
  if (at(0, '\u00ff\u00d8\u00ff')) return { kind: 'jpeg' }
  if (at(0, '\u0089PNG\r\n\u001a\n')) return { kind: 'png' }
  if (at(0, 'RIFF') && at(8, 'WEBP')) return { kind: 'webp' }
  if (at(0, 'PK\u0003\u0004')) return { kind: 'zip' }
  if (at(0, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return { refused: 'oldOffice' }
  if (at(4, 'ftyp') && heicBrands.has(String.fromCharCode(...bytes.subarray(8, 12)))) return { refused: 'heic' }
  return { refused: 'unknownKind' }
}
