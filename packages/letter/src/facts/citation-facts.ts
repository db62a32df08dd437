import { documentKey, isRelativeIssuer } from '@thidua/schema/document-key'
import type { FieldFacts } from '@thidua/schema/facts'
import { documentTypes } from '@thidua/schema/outline/document-types'
import type { FieldPath } from '@thidua/schema/outline/paths'
import type { Place } from '@thidua/schema/outline/places'
import { type Citation, citationsOf, mergeCitations } from '../read/recognise/citations.ts'
import { findCitation } from './find-citation.ts'
import type { ToldNarrative } from './told-narratives.ts'

/** A document that a report's narratives cite, as their words say it. */
export interface CitationFact {
  readonly position: number
  /** Where it is cited first. */
  readonly place: Place
  readonly path: FieldPath
  /** Type and number as they stand there. */
  readonly quote: string
  /** Key of `documentTypes`, the words where the decree has none; null when neither words nor symbol tell. */
  readonly type: string | null
  readonly number: string
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly subject: string | null
  /** The document in the registry, should it stand there; null where the words leave open which it is. */
  readonly documentKey: string | null
}

type Plans = FieldFacts['rows']['plans']

/** Mentions of documents in one report: a real one has some dozens, and comparing them takes time by their square. */
const mostMentions = 1_000

/** The documents that the narratives cite, each once, in the order of the text. */
export function citationFacts(narratives: readonly ToldNarrative[], plans: Plans): CitationFact[] {
  // The reader hands on where a mention stands without looking at it: here that is the field.
  const mentions = narratives.flatMap(({ path, text }) => citationsOf(text, path)).slice(0, mostMentions)
  const keys = listedKeys(plans)
  return mergeCitations(mentions).flatMap((citation, position) => {
    const told = narratives.find(({ path }) => path === citation.place)
    return told ? [citationFact(position, told, citation, keys)] : []
  })
}

function citationFact(
  position: number,
  { place, path, text }: ToldNarrative,
  citation: Citation,
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): CitationFact {
  const { number, issuedOn } = citation
  const { quote, saysType } = findCitation(text, citation)
  const [issuer, subject] = [wellFormed(citation.issuer), wellFormed(citation.subject)]
  const type = citation.type === 'Công văn' && !saysType ? null : typeKey(citation.type)
  return {
    position,
    place,
    path,
    quote,
    type,
    number,
    issuedOn,
    issuer,
    subject,
    documentKey: keyOf(number, issuer, listed),
  }
}

/**
 * Number and issuer together say which document is meant. Where the sentence leaves the issuer out, or names it
 * only to those who know the writer, the report's own list of plans tells, if one document there has the number.
 */
function keyOf(number: string, issuer: string | null, listed: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  if (issuer !== null && !isRelativeIssuer(issuer)) return documentKey(number, issuer)
  const [key, ...others] = listed.get(documentKey(number, '')) ?? []
  return key === undefined || others.length > 0 ? null : key
}

/** Keys of the listed documents by their number alone. */
function listedKeys(plans: Plans): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>()
  for (const { number, issuer } of plans) {
    const byNumber = documentKey(number ?? '', '')
    keys.set(byNumber, (keys.get(byNumber) ?? new Set()).add(documentKey(number ?? '', issuer ?? '')))
  }
  return keys
}

const typeKey = (name: string): string => documentTypes.find(({ label }) => label.vi === name)?.key ?? name

/** The reader looks so many letters far, which may cut a letter of two units in half. */
const wellFormed = (text: string | null): string | null => text?.toWellFormed() ?? null
