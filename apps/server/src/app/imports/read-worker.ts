/** Runs in a thread of its own: reads one uploaded letter and says what it found. */
import { parentPort, workerData } from 'node:worker_threads'
import { read } from '@thidua/letter/read/read'
import { suggestFor } from '@thidua/letter/read/suggest/suggest-for'
import type { LetterImport } from '@thidua/schema/letter-import'
import type { ReadTask } from './read-letter.ts'

const { bytes, name, template } = workerData as ReadTask
const letter = await read(bytes, name)
parentPort?.postMessage({ letter, suggestions: suggestFor(letter, template) } satisfies LetterImport)
