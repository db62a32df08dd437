import { type Answers, choicePath, rowIds } from '@thidua/schema/outline/paths'
import { itemsOf, type TemplateItem } from '@thidua/schema/outline/template'
import type { Quote } from '#acts/draft-remark.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { usePlaceName } from '#changes/use-place-name.ts'
import { FileList } from '#evidence/file-list.tsx'
import { filesOfItem } from '#evidence/files-of.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ItemCitations, type SentCitation } from './item-citations.tsx'
import { ItemFigures, type SentFigure } from './item-figures.tsx'
import { ItemRows, type SentPlan } from './item-rows.tsx'
import type { ShowWordsAt } from './show-words.tsx'

interface FactsPanelProps {
  readonly answers: Answers
  readonly figures: readonly SentFigure[]
  readonly plans: readonly SentPlan[]
  readonly citations: readonly SentCitation[]
  /** Goes to words of a narrative. */
  readonly show: ShowWordsAt
  /** Called with the figure or row to remark on; null when no remark may be written. */
  readonly onRemark: ((quote: Quote) => void) | null
}

/** The figures, rows and cited documents of a submission, item by item, to read beside the letter. */
export function FactsPanel({ answers, figures, plans, citations, show, onRemark }: FactsPanelProps) {
  const m = useMessages('review').facts
  const placeName = usePlaceName()
  const { template, evidence } = useOpenReport()
  const filesOf = (item: string) => filesOfItem(evidence ?? [], item)
  const items = itemsOf(template).filter(
    (item) => hasFacts(item, answers, [...figures, ...citations]) || filesOf(item.id).length > 0,
  )
  return (
    <section aria-labelledby="facts" className="mt-8">
      <h2 id="facts" className="text-lg">
        {m.title}
      </h2>
      {items.length === 0 ? <p className="mt-2 text-sm text-quiet">{m.none}</p> : null}
      {items.map((item) => (
        <section key={item.id} className="mt-4 text-sm">
          <h3 className="font-medium">{placeName(item.id)}</h3>
          <ItemFigures
            item={item}
            answers={answers}
            figures={figures.filter((figure) => figure.item === item.id)}
            show={show}
            onRemark={onRemark}
          />
          {item.rows ? (
            <ItemRows
              item={item}
              slug={item.rows}
              answers={answers}
              plans={plans.filter((plan) => plan.item === item.id)}
              onRemark={onRemark}
            />
          ) : null}
          <FileList files={filesOf(item.id)} />
          <ItemCitations
            item={item.id}
            answers={answers}
            citations={citations.filter((citation) => citation.item === item.id)}
            show={show}
            onRemark={onRemark}
          />
        </section>
      ))}
    </section>
  )
}

const hasFacts = (item: TemplateItem, answers: Answers, facts: readonly { readonly item: string }[]): boolean =>
  facts.some((fact) => fact.item === item.id) ||
  item.choices.some(({ key }) => (answers[choicePath(item.id, key)] ?? '') !== '') ||
  (item.rows !== null && rowIds(answers, item.id, item.rows).length > 0)
