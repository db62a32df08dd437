import { useQuery } from '@apollo/client/react'
import type { IssuedBelowQuery } from '@thidua/schema/generated/graphql'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { laterPart } from '#ui/later-part.tsx'
import { isAnswered } from './is-answered.ts'
import { issuedAnswersQuery, issuedQuery } from './issued-query.ts'
import { OfferPanel } from './offer-panel.tsx'

const PreviousAnswers = laterPart(() => import('./previous-answers.tsx').then(({ PreviousAnswers: part }) => part))

/** An agency that hosts a round of its own: its issued letter, to be taken over into the report of the round above. */
export function IssuedOffer({ item }: { item: TemplateItem }) {
  const { id } = useOpenReport()
  const { issued: m } = useMessages('wizard')
  const { data } = useQuery(issuedQuery, { variables: { id } })
  return data?.report?.issuedBelow.map((letter) => (
    <OfferPanel
      key={letter.id}
      title={m.title(letter.letterNumber)}
      offer={m.offer(letter.letterNumber, letter.issuedOn, letter.round)}
    >
      {() => <IssuedAnswers item={item} letter={letter} />}
    </OfferPanel>
  ))
}

interface IssuedAnswersProps {
  readonly item: TemplateItem
  readonly letter: NonNullable<IssuedBelowQuery['report']>['issuedBelow'][number]
}

function IssuedAnswers({ item, letter }: IssuedAnswersProps) {
  const { id } = useOpenReport()
  const { issued: m } = useMessages('wizard')
  const { data, error } = useQuery(issuedAnswersQuery, {
    variables: { id, item: item.id },
    fetchPolicy: 'no-cache',
  })
  const said = data?.report?.issuedBelow.find((one) => one.id === letter.id)
  if (error) return <p className="mt-2 text-problem">{m.failed}</p>
  if (!said)
    return (
      <p role="status" className="mt-2 text-quiet">
        {m.waiting}
      </p>
    )
  const answers = { ...said.answers, ...said.rows?.answers }
  const leftOut = said.rows?.leftOut ?? 0
  if (!isAnswered(item.id, answers) && leftOut === 0) return <p className="mt-2 text-quiet">{m.nothing}</p>
  return (
    <>
      <p className="mt-2 text-sm text-quiet">{m.hint}</p>
      <PreviousAnswers
        item={item}
        previous={{ submittedAt: said.submittedAt, answers }}
        source={`compiled:${letter.reference}`}
      />
      {leftOut > 0 ? <p className="mt-2 text-sm text-quiet">{m.rowsLeftOut(leftOut)}</p> : null}
    </>
  )
}
