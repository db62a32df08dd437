import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { isGroup } from '@thidua/schema/outline/template'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { dayText } from '../parts/typed-day.ts'
import type { PreparedRound } from '../prepared-round.ts'

const previewQuery = graphql(/* GraphQL */ `
  query RoundPreview($id: ID!) {
    administeredRound(id: $id) {
      id
      template {
        id
        outline
      }
    }
  }
`)

/** The report's first page as a clerk will see it: name, deadline, and every item of the outline. */
export function Preview({ round }: { round: PreparedRound }) {
  const { publish: m } = useMessages('rounds')
  if (!round.template) return <p className="mt-3 text-sm text-quiet">{m.noPreview}</p>
  return (
    <Disclosure
      className="mt-4"
      summary={m.preview}
      summaryClassName="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent"
    >
      <Sheet round={round} />
    </Disclosure>
  )
}

function Sheet({ round }: { round: PreparedRound }) {
  const { publish: m } = useMessages('rounds')
  const text = useLabel()
  const { data } = useQuery(previewQuery, { variables: { id: round.id }, fetchPolicy: 'network-only' })
  const outline = data?.administeredRound?.template?.outline
  if (!outline) return null
  return (
    <div className="mt-2 rounded-xl border border-line bg-paper p-5">
      <p className="text-lg font-semibold">{round.name}</p>
      <p className="text-sm text-quiet">
        {round.movement.name} · {m.previewDeadline(dayText(round.agencyDeadline))}
      </p>
      {outline.chapters.map((chapter) => (
        <section key={chapter.numeral} aria-label={text(chapter.name)} className="mt-4">
          <p className="font-medium">
            {chapter.numeral}. {text(chapter.name)}
          </p>
          <ul className="mt-1 flex flex-col divide-y divide-line">
            {chapter.parts
              .flatMap((part) => (isGroup(part) ? part.items : [part]))
              .map((item) => (
                <li key={item.id} className="py-2">
                  {item.numbering} {text(item.name)}
                  {item.hint ? <span className="block text-sm text-quiet">{text(item.hint)}</span> : null}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
