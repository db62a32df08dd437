import { useQuery } from '@apollo/client/react'
import { documentFilePath } from '@thidua/schema/files/upload-protocol'
import { graphql } from '@thidua/schema/generated/gql'
import type { RoundRegime_DocumentFragment } from '@thidua/schema/generated/graphql'
import type { ReactNode } from 'react'
import { FileView } from '#evidence/file-view.tsx'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofRound } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'

const regimeQuery = graphql(/* GraphQL */ `
  query RoundRegime($id: ID!) {
    round(id: $id) {
      id
      requestDocument {
        ...RoundRegime_document @unmask
      }
      movement {
        id
        launchDocument {
          ...RoundRegime_document @unmask
        }
      }
      regime {
        legalBasis
        sendingMethod
        frequency
        guidance
        periodFrom
        periodUntil
        figuresUntil
      }
    }
  }
`)

graphql(/* GraphQL */ `
  fragment RoundRegime_document on Document {
    id
    number
    issuer
    file {
      id
      name
      kind
      bytes
      by
      at
    }
  }
`)

/** What the host says of the round, asked for when it is opened: it may have changed since. */
export function RoundRegime({ roundId }: { roundId: string }) {
  const { regime: m } = useMessages('report')
  return (
    <Disclosure
      className="mt-4"
      summary={m.title}
      summaryClassName="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent"
    >
      <Lines roundId={roundId} />
    </Disclosure>
  )
}

const day = (date: string | null | undefined): string => (date ? dateText(`${date}T00:00:00+07:00`) : '')

/** A document by its number, with its file; '' for none. */
const documentLine = (document: RoundRegime_DocumentFragment | null | undefined): ReactNode =>
  document ? (
    <>
      {document.number}, {document.issuer}
      {document.file ? <FileView file={document.file} pathOf={documentFilePath} /> : null}
    </>
  ) : (
    ''
  )

function Lines({ roundId }: { roundId: string }) {
  const { regime: m } = useMessages('report')
  const { data, error } = useQuery(regimeQuery, { variables: { id: roundId }, fetchPolicy: 'cache-and-network' })
  useLive(ofRound(roundId), () => askByItself(regimeQuery, { id: roundId }))
  if (error && !data) return <p className="text-quiet">{m.unreachable}</p>
  if (!data?.round) return null
  const { regime, requestDocument, movement } = data.round
  const { periodFrom, periodUntil } = regime
  const lines: [string, ReactNode][] = [
    [m.request, documentLine(requestDocument)],
    [m.launch, documentLine(movement.launchDocument)],
    [m.legalBasis, regime.legalBasis],
    [m.guidance, regime.guidance],
    [m.period, periodFrom || periodUntil ? m.periodText(day(periodFrom), day(periodUntil)) : ''],
    [m.figuresUntil, day(regime.figuresUntil)],
    [m.sendingMethod, regime.sendingMethod],
    [m.frequency, regime.frequency],
  ]
  const said = lines.filter(([, value]) => value !== '')
  if (said.length === 0) return <p className="text-quiet">{m.nothing}</p>
  return (
    <dl className="mt-1 grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
      {said.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-quiet">{label}</dt>
          <dd className="max-w-prose whitespace-pre-line max-sm:mb-2">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
