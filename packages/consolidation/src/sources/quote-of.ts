import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { FieldPath } from '@thidua/schema/outline/paths'
import type { FindSubmission } from '../answers/compiled-round.ts'
import type { StandingSubmission } from '../answers/standing-submission.ts'
import type { TextRange } from '../sentences/sentences-of.ts'
import { lengthInPoints, slicePoints } from '../sentences/slice-points.ts'
import type { Quote } from './part.ts'

/** SHA-256 (hex) of a text in UTF-8. */
export const sha256Of = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** The quote of a range of a submission's text. Throws where there are no words in it. */
export function quoteOf({ id, answers }: StandingSubmission, path: FieldPath, { start, end }: TextRange): Quote {
  const words = slicePoints(answers[path] ?? '', { start, end })
  if (words === null || words === '') throw new RangeError(`no words at ${start}–${end} of ${path} in ${id}`)
  return { submission: id, path, start, end, sha256: sha256Of(words) }
}

/** The quote of all of a text. */
export const wholeQuote = (submission: StandingSubmission, path: FieldPath): Quote =>
  quoteOf(submission, path, { start: 0, end: lengthInPoints(submission.answers[path] ?? '') })

/** Whether a quote is what its submission says; the other values say why it is not. */
export type QuoteState = 'holds' | 'unknownSubmission' | 'noText' | 'outside' | 'otherWords'

/** Holds the words at a quote's range against its hash. Nothing is ever looked for elsewhere. */
export function verifyQuote(quote: Quote, find: FindSubmission): QuoteState {
  const submission = find(quote.submission)
  if (!submission) return 'unknownSubmission'
  const text = submission.answers[quote.path]
  if (text === undefined || text === '') return 'noText'
  const words = slicePoints(text, quote)
  if (words === null || words === '') return 'outside'
  return sha256Of(words) === quote.sha256 ? 'holds' : 'otherWords'
}

/** The words of a quote that holds, else null. */
export const quotedText = (quote: Quote, find: FindSubmission): string | null =>
  verifyQuote(quote, find) === 'holds' ? slicePoints(find(quote.submission)?.answers[quote.path] ?? '', quote) : null
