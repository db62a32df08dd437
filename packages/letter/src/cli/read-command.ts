import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { LetterJson } from '@thidua/schema/letter-json'
import { explain } from '../read/explain.ts'
import { read } from '../read/read.ts'
import { blankLetter } from '../read/recognise/form/blank-letter.ts'

/**
 * `letter read FILE`: prints one JSON object; with `--explain` instead why each part is read as it is, a line each.
 * Gives the exit code: 0 when the file could be read as something, 1 when not (one line on the error stream says
 * why), 2 for wrong use.
 */
export async function readCommand(args: readonly string[]): Promise<number> {
  const explained = args.includes('--explain')
  const [path, ...rest] = args.filter((arg) => arg !== '--explain')
  if (path === undefined || path.startsWith('-') || rest.length > 0) {
    process.stderr.write('letter read FILE [--explain]\n')
    return 2
  }
  const bytes = await readFile(path).catch(() => null)
  const letter: LetterJson =
    bytes === null
      ? { ...blankLetter, kind: 'unreadable', reason: `Không mở được tệp ${path}.` }
      : await read(bytes, basename(path))
  const readable = letter.kind === 'report' || letter.kind === 'other'
  const lines =
    explained && bytes && readable ? await explain(bytes, basename(path)) : [JSON.stringify(letter, null, 2)]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (letter.kind !== 'unreadable') return 0
  process.stderr.write(`${letter.reason ?? ''}\n`)
  return 1
}
