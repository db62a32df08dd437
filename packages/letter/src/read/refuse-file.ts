import type { LetterJson } from '@thidua/schema/letter-json'
import { judgePackage } from './formats/docx/open-package.ts'
import { judgeOpenDocument } from './formats/odt/open-document.ts'
import { blankLetter } from './recognise/form/blank-letter.ts'
import { sniff } from './sniff.ts'
import { Unreadable } from './source/unreadable.ts'

/**
 * What `read` would say of a file that it does not even begin to read, told by its first bytes and its directory within
 * milliseconds; null for a file that has to be read.
 */
export function refuseFile(bytes: Uint8Array, name: string): LetterJson | null {
  try {
    const format = sniff(bytes, name)
    if (format === 'docx') judgePackage(bytes)
    if (format === 'odt') judgeOpenDocument(bytes)
    return null
  } catch (error) {
    if (error instanceof Unreadable) return { ...blankLetter, kind: 'unreadable', reason: error.message }
    throw error
  }
}
