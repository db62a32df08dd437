import { orderBetween } from '@thidua/draft/row-order'
import type { FindSubmission } from '../answers/compiled-round.ts'
import { type AsideReason, type Disposition, disposeOf, undispose } from '../coverage/disposition.ts'
import { derivedId } from '../sources/derived-id.ts'
import { kindOfPart, quotesText } from '../sources/kind-of-part.ts'
import type { Part, Seen, Source } from '../sources/part.ts'
import { type Patch, partFields, partPath, printSource, sourcePath } from '../sources/part-fields.ts'
import { quoteOf } from '../sources/quote-of.ts'
import type { Compilation, Delta } from './delta.ts'

/**
 * Renews quotes: each source of a delta points to the latest words. A paragraph that is a quote says them; any other
 * keeps its own text, whatever changed. Deltas of words that stand nowhere any more are left alone.
 */
export function renewQuotes(deltas: readonly Delta[], { parts }: Compilation, find: FindSubmission): Patch[] {
  const byPart = Map.groupBy(deltas, ({ about }) => (about.kind === 'source' ? `${about.place}/${about.pid}` : ''))
  return parts.flatMap((part): Patch[] => {
    const renewed = (byPart.get(`${part.item}/${part.pid}`) ?? []).flatMap((delta) => renewedSource(part, delta, find))
    if (renewed.length === 0) return []
    const sources = part.sources.map((source) => renewed.find(({ sid }) => sid === source.sid) ?? source)
    const text = kindOfPart(part, find) === 'quote' ? quotesText({ sources }, find) : null
    return [
      ...renewed.map((source) => ({ path: sourcePath(part.item, part.pid, source.sid), value: printSource(source) })),
      ...(text === null ? [] : [{ path: partPath(part.item, part.pid, 'text'), value: text }]),
    ]
  })
}

function renewedSource(part: Part, { about, after }: Delta, find: FindSubmission): Source[] {
  const source = part.sources.find(({ sid }) => about.kind === 'source' && sid === about.sid)
  const submission = after && find(after.submission)
  if (!source || !after || !submission || after.start === after.end) return []
  return [{ ...source, quote: quoteOf(submission, after.path, after), seen: null }]
}

/** The only act on many deltas at once: renews what changed in marks alone, dispositions too. */
export function renewMarksOnly(deltas: readonly Delta[], compilation: Compilation, find: FindSubmission): Patch[] {
  const marks = deltas.filter(({ kind }) => kind === 'marksOnly')
  return [...renewQuotes(marks, compilation, find), ...marks.flatMap((delta) => disposedAnew(delta, compilation))]
}

/**
 * Takes the latest words beside the compiler's paragraph, as a quote behind it, and leaves that as it is. Done twice, or
 * by two people at once, it is the same paragraph. Empty where there are no words to take.
 */
export function takeBeside(delta: Delta, compilation: Compilation, find: FindSubmission): Patch[] {
  const { parts } = compilation
  const { about, after } = delta
  const submission = after && find(after.submission)
  if (about.kind !== 'source' || !after || !submission || after.start === after.end) return []
  const mine = parts.find(({ item, pid }) => item === about.place && pid === about.pid)
  if (!mine) return []
  const orders = parts.filter(({ item, order }) => item === mine.item && order > mine.order).map(({ order }) => order)
  const pid = derivedId('beside', mine.pid, about.sid, submission.id)
  const source: Source = {
    sid: derivedId(pid, after.path, String(after.start)),
    role: 'quote',
    quote: quoteOf(submission, after.path, after),
    seen: null,
  }
  const beside: Part = {
    item: mine.item,
    pid,
    order: orderBetween(mine.order, orders.toSorted()[0] ?? null),
    kind: 'quote',
    text: after.text,
    sources: [source],
    computed: null,
    override: null,
  }
  return [...partFields(beside), ...keepMine(delta, compilation)]
}

/** Keeps the compiler's words, or the disposition, and notes that the latest version was seen. */
export function keepMine(delta: Delta, compilation: Compilation): Patch[] {
  const { about, after, latest } = delta
  if (about.kind !== 'source') return disposedAnew(delta, compilation)
  const part = compilation.parts.find(({ item, pid }) => item === about.place && pid === about.pid)
  const source = part?.sources.find(({ sid }) => sid === about.sid)
  if (!part || !source) return []
  const seen: Seen = { submission: latest, start: after?.start ?? 0, end: after?.end ?? 0 }
  return [{ path: sourcePath(part.item, part.pid, source.sid), value: printSource({ ...source, seen }) }]
}

/**
 * Sets the answer aside for a reason; what a paragraph already says of it stays, and is noted as seen. A withdrawn answer
 * has nothing that could be set aside.
 */
export function setAside(
  delta: Delta,
  why: { readonly reason: AsideReason; readonly note: string },
  compilation: Compilation,
): Patch[] {
  const { item, report, latest, about } = delta
  const seen = about.kind === 'source' ? keepMine(delta, compilation) : []
  return latest === null ? seen : [disposeOf({ item, report, to: 'aside', ...why, submission: latest }), ...seen]
}

/** A disposition as it was, of the latest version; of an answer that was withdrawn there is none any more. */
function disposedAnew({ about, item, report, latest }: Delta, { dispositions }: Compilation): Patch[] {
  if (about.kind !== 'disposition') return []
  const same = (one: Disposition) => one.item === item && one.report === report
  return dispositions
    .filter(same)
    .map((one) => (latest === null ? undispose(one) : disposeOf({ ...one, submission: latest })))
}
