import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { LetterJson } from '@thidua/schema/letter-json'
import { read } from '../read/read.ts'
import { blankLetter } from '../read/recognise/form/blank-letter.ts'

/**
 * `letter read FILE`: prints one JSON object. Gives the exit code: 0 when the file could be read as
 * something, 1 when not (one line on the error stream says why), 2 for wrong use.
 */
export async function readCommand(args: readonly string[]): Promise<number> {
  const [path, ...rest] = args
  if (path === undefined || path.startsWith('-') || rest.length > 0) {
    process.stderr.write('letter read FILE\n')
    return 2
  }
  const letter = await readPath(path)
  process.stdout.write(`${JSON.stringify(letter, null, 2)}\n`)
  if (letter.kind !== 'unreadable') return 0
  process.stderr.write(`${letter.reason ?? ''}\n`)
  return 1
}

async function readPath(path: string): Promise<LetterJson> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    return { ...blankLetter, kind: 'unreadable', reason: `Không mở được tệp ${path}.` }
  }
  return read(bytes, basename(path))
}
