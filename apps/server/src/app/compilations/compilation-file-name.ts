import type { FollowKind } from '@thidua/consolidation/out/followed-letter'
import { ascii, letterFileName } from '@thidua/letter/export/file-name'
import type { CompilationTask } from './compilation-task.ts'
import type { LetterToRead } from './letter-to-read.ts'

const follows: Readonly<Record<FollowKind, string>> = { supplement: 'bo-sung', replacement: 'thay-the' }

/** Digits and letters of a number that a name has room for. */
const longestNumber = 6

/**
 * `BC-SNV-so-ket-NTM-2021-2025.docx`; of a letter that follows another one what it is to that, with its own number as
 * soon as it has one: `…-bo-sung-07.docx`. No two letters of a round have one name.
 */
export function compilationFileName(
  { followKind, number, ...letter }: LetterToRead,
  { format, form }: Pick<CompilationTask, 'form'> & { readonly format: Exclude<CompilationTask['format'], 'json'> },
): string {
  const follow = followKind === null ? [] : [follows[followKind], ascii(number).slice(0, longestNumber)]
  const what = format === 'xlsx' ? 'tong-hop' : form === 'numbered' ? 'nguon' : ''
  return letterFileName({ ...letter, extension: format, suffix: [...follow, what].filter(Boolean).join('-') })
}
