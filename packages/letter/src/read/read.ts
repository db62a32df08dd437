import type { LetterImport } from '@thidua/schema/letter-import'
import type { LetterJson } from '@thidua/schema/letter-json'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import { checkRecognised } from './check-recognised.ts'
import { readSource } from './read-source.ts'
import { blankLetter } from './recognise/form/blank-letter.ts'
import type { Recognised } from './recognise/form/recognised.ts'
import { recognise } from './recognise/recognise.ts'
import { Scanned, Unreadable } from './source/unreadable.ts'
import { outlineFindings } from './suggest/outline-findings.ts'
import { suggestFor } from './suggest/suggest-for.ts'

/**
 * Reads a letter from a file: .docx, .doc, .odt, .rtf, .pdf with a text layer, .txt or .html. Never throws for what a file
 * holds: a file that cannot be read gives kind `unreadable` with the reason in Vietnamese.
 */
export async function read(bytes: Uint8Array, name: string): Promise<LetterJson> {
  const [letter] = await readBy(bytes, name, midTermTemplate)
  return letter
}

/** Reads a letter by the template of a round, with what it offers that round. Throws as little as `read`. */
export async function readForRound(bytes: Uint8Array, name: string, template: Template): Promise<LetterImport> {
  const [letter, recognised] = await readBy(bytes, name, template)
  const findings = recognised && outlineFindings(recognised, template)
  return { letter, suggestions: suggestFor(letter, template, findings ?? undefined) }
}

async function readBy(
  bytes: Uint8Array,
  name: string,
  template: Template,
): Promise<[letter: LetterJson, recognised: Recognised | null]> {
  try {
    const source = await readSource(bytes, name)
    const recognised = recognise(source, template)
    return [{ ...recognised.letter, slips: checkRecognised(recognised, source.marks) }, recognised]
  } catch (error) {
    if (error instanceof Scanned) return [{ ...blankLetter, kind: 'scan', reason: error.message }, null]
    if (error instanceof Unreadable) return [{ ...blankLetter, kind: 'unreadable', reason: error.message }, null]
    throw error
  }
}
