import type { FindSubmission } from '../answers/compiled-round.ts'
import { lengthInPoints } from '../sentences/slice-points.ts'
import { kindOfPart, quotesText } from '../sources/kind-of-part.ts'
import type { Part, Source } from '../sources/part.ts'
import { type Patch, partPath, printSource, sourcePath } from '../sources/part-fields.ts'
import { quotedText, quoteOf } from '../sources/quote-of.ts'

/**
 * What a stretch of a paragraph, in UTF-16 units of its text, rests on. Of a quote only the words that are in it;
 * of anything else all, as nobody can tell which sentence rests on what. The stretch begins and ends with no space.
 */
export function sourcesWithin(
  part: Part,
  { start, end }: { readonly start: number; readonly end: number },
  find: FindSubmission,
): readonly Source[] {
  if (quotesText(part, find) !== part.text) return part.sources
  let at = 0
  return part.sources.flatMap((source) => {
    if (source.role !== 'quote') return [source]
    const words = quotedText(source.quote, find) ?? ''
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, words.length)]
    // One space stands between two quotes.
    at += words.length + 1
    if (from >= to) return []
    const submission = find(source.quote.submission)
    if (!submission || (from === 0 && to === words.length)) return [source]
    const first = source.quote.start + lengthInPoints(words.slice(0, from))
    const range = { start: first, end: first + lengthInPoints(words.slice(from, to)) }
    return [{ ...source, quote: quoteOf(submission, source.quote.path, range), seen: null }]
  })
}

/** The patches by which a paragraph becomes another: its words, what it is called then, and its sources. */
export function becomes(before: Part, after: Part, find: FindSubmission): Patch[] {
  const { item, pid } = before
  const standing = new Set(after.sources.map(({ sid }) => sid))
  return [
    { path: partPath(item, pid, 'text'), value: after.text },
    { path: partPath(item, pid, 'kind'), value: kindOfPart(after, find) },
    ...before.sources.flatMap(({ sid }) =>
      standing.has(sid) ? [] : [{ path: sourcePath(item, pid, sid), value: '' }],
    ),
    ...after.sources.map((source) => ({ path: sourcePath(item, pid, source.sid), value: printSource(source) })),
  ]
}
