import type { LetterJson } from '@thidua/schema/letter-json'
import { checkRecognised } from './check-recognised.ts'
import { readSource } from './read-source.ts'
import { blankLetter } from './recognise/form/blank-letter.ts'
import { recognise } from './recognise/recognise.ts'
import { Scanned, Unreadable } from './source/unreadable.ts'

/**
 * Reads a letter from a file: .docx, .pdf with a text layer, .txt or .html. Never throws for what a file
 * holds: a file that cannot be read gives kind `unreadable` with the reason in Vietnamese.
 */
export async function read(bytes: Uint8Array, name: string): Promise<LetterJson> {
  try {
    const source = await readSource(bytes, name)
    const recognised = recognise(source)
    return { ...recognised.letter, slips: checkRecognised(recognised, source.marks) }
  } catch (error) {
    if (error instanceof Scanned) return { ...blankLetter, kind: 'scan', reason: error.message }
    if (error instanceof Unreadable) return { ...blankLetter, kind: 'unreadable', reason: error.message }
    throw error
  }
}
