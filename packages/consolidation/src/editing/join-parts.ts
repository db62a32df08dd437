import type { FindSubmission } from '../answers/compiled-round.ts'
import { slicePoints } from '../sentences/slice-points.ts'
import { derivedId } from '../sources/derived-id.ts'
import { quotesText } from '../sources/kind-of-part.ts'
import type { Part, PartKind, Source } from '../sources/part.ts'
import { type Patch, partPath } from '../sources/part-fields.ts'
import { quoteOf } from '../sources/quote-of.ts'
import { removePart } from './edit-parts.ts'
import { becomes } from './part-pieces.ts'

/** Two paragraphs in one, and where the second's words begin in it, in UTF-16 units. */
export interface Joined {
  readonly patches: readonly Patch[]
  readonly seam: number
}

/** Joins a paragraph to the one before it. Null where either is computed: nobody writes in those. */
export function joinParts(before: Part, part: Part, find: FindSubmission): Joined | null {
  if (before.kind === 'computed' || part.kind === 'computed') return null
  // The words are in the paragraph before from now on: coming back, the other one has none.
  const gone: Patch[] = [...removePart(part), { path: partPath(part.item, part.pid, 'text'), value: '' }]
  if (part.text === '') return { patches: removePart(part), seam: before.text.length }
  const between = before.text === '' ? '' : gapBetween(before, part, find)
  const text = `${before.text}${between ?? ' '}${part.text}`
  const sources = joinedSources(before, part, between, find)
  const kind = before.text === '' ? part.kind : joinedKind(before.kind, part.kind)
  return {
    patches: [...becomes(before, { ...before, text, sources, kind }, find), ...gone],
    seam: text.length - part.text.length,
  }
}

/** A quote stays one with a quote; words that rest on something rest on it in company, too. */
function joinedKind(before: PartKind, kind: PartKind): PartKind {
  return before === kind ? kind : 'condensed'
}

/** What stands between the words of two quotes that follow each other in one text; null where they do not. */
function gapBetween(before: Part, part: Part, find: FindSubmission): string | null {
  const [one, other] = [before.sources.findLast(isQuote)?.quote, part.sources.find(isQuote)?.quote]
  if (!one || !other || !isAsQuoted(before, find) || !isAsQuoted(part, find)) return null
  if (one.submission !== other.submission || one.path !== other.path || one.end > other.start) return null
  const gap = slicePoints(find(one.submission)?.answers[one.path] ?? '', { start: one.end, end: other.start })
  return gap !== null && gap.trim() === '' ? gap : null
}

function joinedSources(before: Part, part: Part, between: string | null, find: FindSubmission): Source[] {
  const [one, other] = [before.sources.filter(isQuote), part.sources.filter(isQuote)]
  const [last, first] = [one.at(-1), other[0]]
  const submission = last && find(last.quote.submission)
  const areOne = before.text !== '' && between !== null && last && first && submission
  const quotes = areOne
    ? [
        ...one.slice(0, -1),
        {
          ...last,
          quote: quoteOf(submission, last.quote.path, { start: last.quote.start, end: first.quote.end }),
          seen: null,
        },
        ...other.slice(1),
      ]
    : [...one, ...other]
  const bases = [...before.sources, ...part.sources].filter((source) => !isQuote(source))
  return inOrder(before.pid, quotes, bases)
}

/** Quotes are read in the order of their ids: where theirs is another they get new ones. No two sources share one. */
function inOrder(pid: string, quotes: readonly Source[], bases: readonly Source[]): Source[] {
  const isRising = quotes.every(({ sid }, at) => at === 0 || (quotes[at - 1]?.sid ?? '') < sid)
  const ids = isRising
    ? quotes.map(({ sid }) => sid)
    : quotes.map(({ sid }, at) => derivedId(pid, 'joined', sid, String(at))).sort()
  const taken = new Set(ids)
  const own = bases.map((source, at) => {
    const sid = taken.has(source.sid) ? derivedId(pid, 'joined', source.sid, `basis ${at}`) : source.sid
    taken.add(sid)
    return { ...source, sid }
  })
  return [...quotes.map((source, at) => ({ ...source, sid: ids[at] ?? source.sid })), ...own].sort((a, b) =>
    a.sid < b.sid ? -1 : 1,
  )
}

const isQuote = ({ role }: Source): boolean => role === 'quote'
const isAsQuoted = (part: Part, find: FindSubmission): boolean => quotesText(part, find) === part.text
