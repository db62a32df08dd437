import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { SetupSteps_SetupFragmentDoc } from '@thidua/schema/generated/graphql'
import { can } from '@thidua/schema/permissions'
import { CircleCheck, CircleDashed } from 'lucide-react'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'

const fragment = graphql(/* GraphQL */ `
  fragment SetupSteps_setup on Setup {
    agencies
    people
    movements
    rounds
    roundDrafts
  }
`)

/** The short path of a new province: agencies, people, movement, round, each with how far it is. */
export function SetupSteps({ setup: from }: { setup: FragmentType<typeof SetupSteps_SetupFragmentDoc> }) {
  const m = useMessages('administration')
  const { rights } = useViewer()
  const directory = can(rights, 'administer:directory').allowed
  const { data: setup } = useSuspenseFragment({ fragment, from })
  const { agencies, people, movements, rounds, roundDrafts } = setup
  const steps = [
    ...(directory
      ? [
          { key: 'agencies', to: paths.agencies(), count: agencies, words: m.steps.agencies, more: null },
          // The first administrator alone is no province yet.
          { key: 'people', to: paths.people(), count: people > 1 ? people : 0, words: m.steps.people, more: null },
        ]
      : []),
    { key: 'movements', to: paths.movements(), count: movements, words: m.steps.movements, more: null },
    {
      key: 'rounds',
      to: paths.rounds(),
      count: rounds,
      words: m.steps.rounds,
      more: roundDrafts > 0 ? m.steps.rounds.drafts(numberText(roundDrafts)) : null,
    },
  ]
  return (
    <ol className="mt-4 grid gap-3 sm:grid-cols-2">
      {steps.map(({ key, to, count, words, more }, index) => {
        const done = count > 0
        const Mark = done ? CircleCheck : CircleDashed
        return (
          <li key={key} className="relative rounded-2xl border border-line bg-sheet p-5 hover:border-accent">
            <div className="flex items-start gap-3">
              <Mark
                aria-hidden
                className={done ? 'mt-1 size-5 shrink-0 text-quiet' : 'mt-1 size-5 shrink-0 text-accent'}
              />
              <div className="min-w-0">
                <Link to={to} className="font-semibold text-ink after:absolute after:inset-0 after:rounded-2xl">
                  {index + 1}. {words.title}
                </Link>
                <p className="mt-1 text-sm text-quiet">
                  <span className="sr-only">{done ? m.stepDone : m.stepTodo}: </span>
                  {done ? words.done(numberText(count)) : words.todo}
                  {more ? ` · ${more}` : null}
                </p>
              </div>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
