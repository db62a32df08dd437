/** Runs in a thread of its own: reads one uploaded letter and says what it found. */
import { parentPort, workerData } from 'node:worker_threads'
import { read } from '@thidua/letter/read/read'
import { readFigures } from '@thidua/letter/read/suggest/read-figures'
import { readRows } from '@thidua/letter/read/suggest/read-rows'
import type { LetterImport } from '@thidua/schema/letter-import'
import type { ReadTask } from './read-letter.ts'

const { bytes, name, template } = workerData as ReadTask
const letter = await read(bytes, name)
const suggestions =
  letter.kind === 'report'
    ? {
        rows: readRows(letter).map((row) => ({ ...row, cells: { ...row.cells } })),
        figures: readFigures(letter, template),
      }
    : { rows: [], figures: [] }
parentPort?.postMessage({ letter, suggestions } satisfies LetterImport)
