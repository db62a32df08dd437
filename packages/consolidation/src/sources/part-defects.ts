import type { FindSubmission } from '../answers/compiled-round.ts'
import { figuresIn, type WrittenFigure } from '../sentences/figures-in.ts'
import { kindOfPart } from './kind-of-part.ts'
import { type Part, printedText } from './part.ts'
import { type QuoteState, quotedText, verifyQuote } from './quote-of.ts'

/** What is wrong with a paragraph; `sid` is the source it is about. */
export type PartDefect =
  | { readonly defect: 'noSource' | 'notItsQuotes' }
  | { readonly defect: Exclude<QuoteState, 'holds'>; readonly sid: string }

/** Everything that keeps a paragraph from being what it is called. */
export function partDefects(part: Part, find: FindSubmission): PartDefect[] {
  const ofSources = part.sources.flatMap(({ sid, quote }): PartDefect[] => {
    const state = verifyQuote(quote, find)
    return state === 'holds' ? [] : [{ defect: state, sid }]
  })
  if (kindOfPart(part, find) !== part.kind) ofSources.push({ defect: 'notItsQuotes' })
  const needsOne = part.kind === 'quote' || part.kind === 'condensed'
  if (needsOne && part.sources.length === 0) ofSources.push({ defect: 'noSource' })
  return ofSources
}

/**
 * The figures of a paragraph, in its printed text, that stand in none of its sources. What is computed or standard has
 * its figures from elsewhere; an override is the compiler's word and is looked at.
 */
export function figuresWithoutSource(part: Part, find: FindSubmission): WrittenFigure[] {
  if (part.override === null && (part.kind === 'computed' || part.kind === 'standard')) return []
  const known = new Set(
    part.sources.flatMap(({ quote }) => figuresIn(quotedText(quote, find) ?? '').map(({ value }) => value)),
  )
  return figuresIn(printedText(part)).filter(({ value }) => !known.has(value))
}
