import { certainIssuer, documentKey } from '@thidua/schema/document-key'
import { documentTypes } from '@thidua/schema/outline/document-types'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { FieldPath } from '@thidua/schema/outline/paths'
import { type Citation, citationsOf, mergeCitations } from '../sentences/citations.ts'
import { findCitation } from './find-citation.ts'
import type { ListedDocument } from './listed-plans.ts'
import type { ToldNarrative } from './told-narratives.ts'
import { withoutHalves } from './without-halves.ts'

/** A document that a report's narratives cite, as their words say it. */
export interface CitationFact {
  readonly position: number
  /** Where it is cited first. */
  readonly item: ItemId
  readonly path: FieldPath
  /** Type and number as they stand there. */
  readonly quote: string
  /** Key of `documentTypes`; null when neither words nor symbol tell one of them. */
  readonly type: string | null
  readonly number: string
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly subject: string | null
  /** The document in the registry, should it stand there; null where the words leave open which it is. */
  readonly documentKey: string | null
}

/** Mentions of documents in one report: a real one has some dozens, and comparing them takes time by their square. */
const maxMentions = 1_000

/** What says which document a citation means: whose report it is, and the keys of the plans it lists by their numbers. */
interface Known {
  readonly agency: string
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>
}

/** The documents that the narratives of an agency's report cite, each once, in the order of the text. */
export function citationFacts(
  narratives: readonly ToldNarrative[],
  plans: readonly ListedDocument[],
  agency: string,
): CitationFact[] {
  const mentions = mentionsIn(narratives)
  const known = { agency, listed: listedKeys(plans) }
  return mergeCitations(mentions).flatMap((citation, position) => {
    const told = narratives.find(({ path }) => path === citation.place)
    return told ? [citationFact(position, told, citation, known)] : []
  })
}

/** The mentions in the order of the text, up to what a report can hold. */
function mentionsIn(narratives: readonly ToldNarrative[]): Citation[] {
  const mentions: Citation[] = []
  // The reader hands on where a mention stands without looking at it: here that is the field.
  for (const { path, text } of narratives)
    for (const mention of citationsOf(text, path)) {
      if (mentions.length === maxMentions) return mentions
      mentions.push(mention)
    }
  return mentions
}

function citationFact(
  position: number,
  { item, path, text }: ToldNarrative,
  citation: Citation,
  known: Known,
): CitationFact {
  const { number, issuedOn } = citation
  const { quote, saysType } = findCitation(text, citation)
  const issuer = citation.issuer && withoutHalves(citation.issuer)
  const subject = citation.subject && withoutHalves(citation.subject)
  const type = citation.type === 'Công văn' && !saysType ? null : typeKey(citation.type)
  return {
    position,
    item,
    path,
    quote,
    type,
    number,
    issuedOn,
    issuer,
    subject,
    documentKey: keyOf(number, issuer, known),
  }
}

/**
 * Number and issuer together say which document is meant. Where the sentence leaves the issuer out, or names it
 * only to those who know the writer, the report's own list of plans tells, if one document there has the number.
 */
function keyOf(number: string, issuer: string | null, { agency, listed }: Known): string | null {
  const certain = issuer === null ? null : certainIssuer(issuer, agency)
  if (certain !== null) return documentKey(number, certain)
  const [key, ...others] = listed.get(documentKey(number, '')) ?? []
  return key === undefined || others.length > 0 ? null : key
}

function listedKeys(plans: readonly ListedDocument[]): Known['listed'] {
  const keys = new Map<string, Set<string>>()
  for (const { number, documentKey: key } of plans) {
    const byNumber = documentKey(number ?? '', '')
    keys.set(byNumber, (keys.get(byNumber) ?? new Set()).add(key))
  }
  return keys
}

const typeKey = (name: string): string | null => documentTypes.find(({ label }) => label.vi === name)?.key ?? null
