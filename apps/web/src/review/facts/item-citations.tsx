import { documentTypes } from '@thidua/schema/outline/document-types'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import { plans } from '@thidua/schema/outline/rows/plans'
import type { Quote } from '#acts/draft-remark.ts'
import { dateText, numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { rangeOfWords } from '../remarks/range-of-words.ts'
import { RemarkOn } from './remark-on.tsx'
import { ShowWords, type ShowWordsAt } from './show-words.tsx'

/** A document that a narrative cites, and what the registry that all agencies share says of it otherwise. */
export interface SentCitation {
  readonly item: string
  readonly path: string
  readonly quote: string
  readonly number: string
  readonly issuedOn?: string | null
  readonly issuer?: string | null
  readonly differs: readonly string[]
  readonly document?: { readonly type: string; readonly issuedOn?: string | null } | null
}

interface ItemCitationsProps {
  readonly item: ItemId
  readonly answers: Answers
  /** Those of this item. */
  readonly citations: readonly SentCitation[]
  readonly show: ShowWordsAt
  readonly onRemark: ((quote: Quote) => void) | null
}

/** The documents that an item cites: folded, as the letter names them already, unless one is to be looked at. */
export function ItemCitations({ item, answers, citations, show, onRemark }: ItemCitationsProps) {
  const m = useMessages('review').facts
  const label = useLabel()
  if (citations.length === 0) return null
  const { type, issuedOn: day } = plans.cells
  const registered = ({ differs, document }: SentCitation): string => {
    const typeName = documentTypes.find(({ key }) => key === document?.type)?.label
    return [
      differs.includes('type') && typeName ? `${label(type.meta.label)} ${label(typeName)}` : null,
      differs.includes('issuedOn') && document?.issuedOn
        ? `${label(day.meta.label)} ${dateText(document.issuedOn)}`
        : null,
    ]
      .filter((words) => words !== null)
      .join(', ')
  }
  return (
    <details open={citations.some(({ differs }) => differs.length > 0)} className="mt-2">
      <summary className="inline-flex min-h-9 items-center font-medium text-accent">
        {m.citations(numberText(citations.length))}
      </summary>
      <ul className="flex flex-col">
        {citations.map((citation) => {
          const { path, quote, number, issuedOn, issuer } = citation
          const details = [issuedOn && dateText(issuedOn), issuer].filter(Boolean).join(' · ')
          return (
            <li
              key={`${path} ${number} ${issuer ?? ''}`}
              className="flex items-start gap-x-3 border-b border-line py-2"
            >
              <div className="min-w-0 flex-1">
                <ShowWords look="name" quote={quote} path={path} show={show} />
                {details === '' ? null : <span className="block text-quiet">{details}</span>}
                {citation.differs.length > 0 ? (
                  <span className="mt-1 block text-notice">{m.registered(registered(citation))}</span>
                ) : null}
              </div>
              <RemarkOn
                quote={{ place: item, path, range: rangeOfWords(answers[path], quote), text: quote }}
                onRemark={onRemark}
              />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
