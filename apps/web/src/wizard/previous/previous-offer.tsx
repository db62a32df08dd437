import { useQuery } from '@apollo/client/react'
import type { PreviousAnswersQuery } from '@thidua/schema/generated/graphql'
import { previousOfItem } from '@thidua/schema/outline/previous-of-item'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { useMemo } from 'react'
import { useOpenReport } from '#answers/open-report.ts'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { laterPart } from '#ui/later-part.tsx'
import { isAnswered } from './is-answered.ts'
import { OfferPanel } from './offer-panel.tsx'
import { previousQuery } from './previous-query.ts'

/** Comparing and joining texts comes with it: loaded when it is asked for. */
const PreviousAnswers = laterPart(() => import('./previous-answers.tsx').then(({ PreviousAnswers: part }) => part))

/**
 * Until the report is first sent: says that the item was answered in the round before, and shows it when asked. After a
 * merger each former agency's answer stands apart, by its name.
 */
export function PreviousOffer({ item }: { item: TemplateItem }) {
  const { id, subject } = useOpenReport()
  const { data } = useQuery(previousQuery, { variables: { id }, skip: subject.submissions > 0 })
  const report = data?.report
  return report?.previousSubmissions.map(({ agency, submission }) => (
    <OneOffer
      key={submission.id}
      item={item}
      previous={submission}
      former={agency.id === report.agency.id ? null : agency.name}
    />
  ))
}

interface OneOfferProps {
  readonly item: TemplateItem
  readonly previous: NonNullable<PreviousAnswersQuery['report']>['previousSubmissions'][number]['submission']
  /** Name of the former agency that sent it; null for the same agency. */
  readonly former: string | null
}

function OneOffer({ item, previous, former }: OneOfferProps) {
  const { template } = useOpenReport()
  const { previous: m } = useMessages('wizard')
  const answers = useMemo(() => previousOfItem(item, template, previous), [item, template, previous])
  if (!isAnswered(item.id, answers)) return null
  const sentOn = dateText(previous.submittedAt)
  return (
    <OfferPanel
      title={former === null ? m.title : m.titleOf(former)}
      offer={former === null ? m.offer(sentOn) : m.offerOf(former, sentOn)}
    >
      {() => (
        <PreviousAnswers
          item={item}
          previous={{ submittedAt: previous.submittedAt, answers }}
          source={`previous:${previous.reference}`}
        />
      )}
    </OfferPanel>
  )
}
