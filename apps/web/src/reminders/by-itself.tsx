import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { CheckField } from '#ui/form/check-field.tsx'

const turn = graphql(/* GraphQL */ `
  mutation RemindByItself($roundId: ID!, $on: Boolean!) {
    remindByItself(roundId: $roundId, on: $on) {
      __typename
      ... on MutationRemindByItselfSuccess {
        data {
          id
          byItself
          nextDay
        }
      }
    }
  }
`)

/** Whether the days before and after the deadline remind without anybody's press. */
export function ByItself({ roundId, on, nextDay }: { roundId: string; on: boolean; nextDay: string | null }) {
  const { byItself: m } = useMessages('reminders')
  const [change] = useMutation(turn)
  const [failed, setFailed] = useState(false)
  const choose = async (next: boolean) => {
    const answer = await change({ variables: { roundId, on: next } }).catch(() => null)
    setFailed(answer?.data?.remindByItself.__typename !== 'MutationRemindByItselfSuccess')
  }
  return (
    <section aria-labelledby="by-itself" className="mt-10 rounded-2xl border border-line bg-sheet p-5 sm:p-6">
      <h2 id="by-itself" className="text-xl">
        {m.title}
      </h2>
      <div className="mt-2">
        <CheckField id="by-itself-on" label={m.label} checked={on} onCheck={(next) => void choose(next)} />
      </div>
      <p className="mt-1 text-sm text-quiet">
        {m.note} {on && nextDay ? m.next(dateText(nextDay)) : null}
      </p>
      <p role="alert" className="mt-1 font-medium text-problem empty:m-0">
        {failed ? m.failed : null}
      </p>
    </section>
  )
}
