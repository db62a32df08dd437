/** Runs in a thread: reads one uploaded letter and says what it found. */
import { readForRound } from '@thidua/letter/read/read'
import type { LetterImport } from '@thidua/schema/letter-import'
import { stepBack } from '#heavy/step-back.ts'
import type { ReadTask } from './read-letter.ts'

stepBack('thread')

export const run = ({ bytes, name, template }: ReadTask): Promise<LetterImport> => readForRound(bytes, name, template)
