import { docxParagraphs } from '@thidua/letter/seal/docx-paragraphs'
import { type Compared, compareWithPrinted } from '@thidua/letter/seal/paragraph-prints'
import type { Sealed } from '@thidua/schema/http/seal'
import { askSeal, type SealAnswer } from './ask-seal.ts'
import { hashesOf, hashText } from './hashes.ts'
import { readReceipt } from './read-receipt.ts'

/**
 * What became of a file: `same` byte for byte; `added` to since it was printed, by a signature or by what covers its pages,
 * which only a reader of PDF tells apart; or a Word file compared by its paragraphs.
 */
type FileVerdict =
  | { readonly kind: 'same' | 'added'; readonly sealed: Sealed }
  | { readonly kind: 'compared'; readonly sealed: Sealed; readonly compared: Compared }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unasked'; readonly why: Exclude<SealAnswer, readonly Sealed[]> }

export interface CheckedFile {
  readonly name: string
  readonly hash: string
  /** The hash of a submission that the file's own foot names. */
  readonly names: string | null
  readonly verdict: FileVerdict
}

/** Checks a file in the browser: the server gets hashes and gives fingerprints, never words. */
export async function checkFile(file: File): Promise<CheckedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { whole, before } = await hashesOf(bytes)
  const paragraphs = docxParagraphs(bytes)
  const foot = readReceipt((paragraphs ?? []).filter((words) => /^(?:Mã biên nhận|SHA-256): /u.test(words)).join('\n'))
  const found = { name: file.name, hash: whole, names: foot.hash }
  const answer = await askSeal([whole, ...before, ...(foot.hash === null ? [] : [foot.hash])], null)
  if (typeof answer === 'string') return { ...found, verdict: { kind: 'unasked', why: answer } }
  const printed = (hash: string) => answer.find(({ as, asked }) => as === 'file' && asked === hash)
  const same = printed(whole)
  if (same) return { ...found, verdict: { kind: 'same', sealed: same } }
  const original = before.map(printed).find((sealed) => sealed !== undefined)
  if (original) return { ...found, verdict: { kind: 'added', sealed: original } }
  const named = answer.find(
    ({ as, asked, reference }) => as === 'submission' && asked === foot.hash && reference === foot.reference,
  )
  const compared = named && paragraphs && compareWithPrinted(paragraphs, named.prints, named.asked, hashText)
  return { ...found, verdict: compared ? { kind: 'compared', sealed: named, compared } : { kind: 'unknown' } }
}
