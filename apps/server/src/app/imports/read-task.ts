/** Runs in a thread: reads one uploaded letter and says what it found. */
import { read } from '@thidua/letter/read/read'
import { suggestFor } from '@thidua/letter/read/suggest/suggest-for'
import type { LetterImport } from '@thidua/schema/letter-import'
import { stepBack } from '#heavy/step-back.ts'
import type { ReadTask } from './read-letter.ts'

stepBack('thread')

export async function run({ bytes, name, template }: ReadTask): Promise<LetterImport> {
  const letter = await read(bytes, name)
  return { letter, suggestions: suggestFor(letter, template) }
}
