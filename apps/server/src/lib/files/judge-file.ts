import type { FileKind } from '@thidua/schema/files/file-kinds'
import { fileLimits } from '@thidua/schema/files/file-limits'
import type { FileRefusal } from '@thidua/schema/files/file-refusal'
import { kindOfBytes } from '@thidua/schema/files/kind-of-bytes'
import { judgeOffice } from './judge-office.ts'
import { pictureSize } from './picture-size.ts'

export type Judged = { readonly kind: FileKind } | { readonly refused: FileRefusal }

/** A whole PDF says so near its end; programs write little behind it. */
const pdfEndBytes = 4_096

/** What a whole file is by its bytes, or why it is not taken. Its name and what the sender says of it are not asked. */
export function judgeFile(bytes: Buffer): Judged {
  if (bytes.length > fileLimits.fileBytes) return { refused: 'tooLarge' }
  const told = kindOfBytes(bytes)
  if ('refused' in told) return told
  switch (told.kind) {
    case 'zip':
      return judgeOffice(bytes)
    case 'pdf':
      return bytes.subarray(-pdfEndBytes).includes('%%EOF') ? { kind: 'pdf' } : { refused: 'damaged' }
    case 'jpeg':
    case 'png':
    case 'webp': {
      const size = pictureSize(told.kind, bytes)
      if (size === null) return { refused: 'damaged' }
      return size.width * size.height > fileLimits.pixels ? { refused: 'tooManyPixels' } : { kind: told.kind }
    }
    case 'docx':
    case 'xlsx':
      return { refused: 'unknownKind' }
  }
}
