import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofOwn } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { dateText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { deputiesQuery, endDeputyMutation } from './deputies-query.ts'

/** Few who look at the board are about to go away. */
const DeputyForm = laterPart(() => import('./deputy-form.tsx').then(({ DeputyForm: part }) => part))

interface DeputiesProps {
  readonly hostAgencyId: string
  readonly roundId: string
}

/** Who reads for the person while they are away, and for whom the person reads; either of the two ends it here. */
export function Deputies({ hostAgencyId, roundId }: DeputiesProps) {
  const m = useMessages('dashboards').deputies
  const viewer = useViewer()
  const { data } = useQuery(deputiesQuery, { variables: { hostAgencyId } })
  useLive(ofOwn, () => askByItself(deputiesQuery, { hostAgencyId }))
  const [problem, setProblem] = useState(false)
  const [end] = useMutation(endDeputyMutation, {
    update: (cache, { data: answer }) => {
      if (answer?.result.__typename === 'MutationEndDeputySuccess')
        cache.writeQuery({
          query: deputiesQuery,
          variables: { hostAgencyId },
          data: { __typename: 'Query', readingDeputies: answer.result.data },
        })
    },
  })
  const [naming, setNaming] = useState(false)
  const rows = data?.readingDeputies.deputies ?? []
  return (
    <div className="mb-4 text-sm print:hidden">
      <ul className="flex flex-col gap-1">
        {rows.map(({ id, personId, person, deputy, fromDay, untilDay }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2 rounded-xl border border-line bg-sheet px-4 py-1">
            <span>
              {personId === viewer.id
                ? m.forYou(deputy, dateText(fromDay), dateText(untilDay))
                : m.youFor(person, dateText(fromDay), dateText(untilDay))}
            </span>
            <AskedButton
              look="quiet"
              className="text-sm"
              title={m.endTitle}
              lead={personId === viewer.id ? m.endOwn(deputy) : m.endOther(person)}
              confirm={m.end}
              stay={m.cancel}
              onConfirm={() => void end({ variables: { id } }).catch(() => setProblem(true))}
            >
              {m.end}
            </AskedButton>
          </li>
        ))}
      </ul>
      <p role="alert" className="font-medium text-problem empty:hidden">
        {problem ? m.unreachable : null}
      </p>
      <Button look="quiet" className="-ml-3 text-sm" onClick={() => setNaming(true)}>
        {m.name}
      </Button>
      <Modal open={naming} title={m.title} onCancel={() => setNaming(false)}>
        <DeputyForm hostAgencyId={hostAgencyId} roundId={roundId} onDone={() => setNaming(false)} />
      </Modal>
    </div>
  )
}
