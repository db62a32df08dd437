import { graphql } from '@thidua/schema/generated/gql'
import type { AdministeredSubject } from '@thidua/schema/generated/graphql'
import { usePages } from '#lib/graphql/use-pages.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { isEmptyValue, shownFields } from './shown-fields.ts'
import { useActWord } from './use-act-word.ts'

const changesQuery = graphql(/* GraphQL */ `
  query AdministrationChanges($subject: AdministeredSubject!, $id: ID!, $first: Int!, $after: String) {
    administrationChanges(subject: $subject, id: $id, first: $first, after: $after) {
      edges {
        node {
          id
          at
          by
          act
          note
          fields {
            field
            before
            after
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

interface ChangeHistoryProps {
  readonly subject: AdministeredSubject
  readonly id: string
  /** Labels of the subject's fields, in the order in which they are shown; one that has none is not shown. */
  readonly labels: Readonly<Record<string, string>>
  /** A value in words, where it is a key or an id. */
  readonly valueWord?: (field: string, value: string) => string
}

/** What was changed of something, by whom and when, each field from what to what; the latest first. */
export function ChangeHistory({ subject, id, labels, valueWord = (_, value) => value }: ChangeHistoryProps) {
  const { history: m, problems } = useMessages('administration')
  const didWord = useActWord()
  const { nodes, phase, hasMore, loadMore, retry } = usePages(
    changesQuery,
    { subject, id, first: 20 },
    (data) => data.administrationChanges,
  )
  const word = (field: string, value: string | null | undefined) =>
    value === null || value === undefined || isEmptyValue(value) ? m.empty : valueWord(field, value)
  return (
    <section aria-labelledby="change-history" className="mt-10 print:hidden">
      <h2 id="change-history" className="text-xl">
        {m.title}
      </h2>
      {phase === 'failed' ? (
        <div role="alert" className="mt-3">
          <p>{problems.unreachable}</p>
          <Button look="quiet" className="-ml-3" onClick={retry}>
            {m.retry}
          </Button>
        </div>
      ) : null}
      {phase === 'ready' && nodes.length === 0 ? <p className="mt-3 text-quiet">{m.none}</p> : null}
      <ol className="mt-3 flex flex-col divide-y divide-line">
        {nodes.map((change) => (
          <li key={change.id} className="py-3">
            <p className="text-sm text-quiet">
              {m.line(change.by ?? problems.commandLine, didWord(change.act), momentText(change.at))}
            </p>
            {change.note ? <p>{m.note(change.note)}</p> : null}
            <dl className="mt-1 flex flex-col gap-1 text-sm">
              {shownFields(change.fields, labels).map(({ field, before, after }) => (
                <div key={field} className="sm:grid sm:grid-cols-[12rem_1fr] sm:gap-3">
                  <dt className="text-quiet">{labels[field]}</dt>
                  <dd className="break-words">
                    {isEmptyValue(before) ? (
                      word(field, after)
                    ) : (
                      <>
                        <del className="text-quiet">{word(field, before)}</del>
                        <span aria-hidden> → </span>
                        <ins className="font-medium no-underline">{word(field, after)}</ins>
                      </>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {hasMore ? (
        <Button look="secondary" className="mt-3" onClick={loadMore}>
          {m.more}
        </Button>
      ) : null}
    </section>
  )
}
