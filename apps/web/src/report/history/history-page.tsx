import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { ActProblem } from '#acts/act-problem.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { kept } from '#lib/offline/kept-answers.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { EnteredLetter } from './entered-letter.tsx'
import { groupChanges, withEntries } from './group-changes.ts'
import { HistoryEntry } from './history-entry.tsx'
import { historyQuery } from './history-query.ts'

/** The draft's change log, the newest first; any field can be put back as it was. */
export function Component() {
  const { id } = useOpenReport()
  const draft = useDraft()
  const { history: m } = useMessages('report')
  const { failed } = useMessages('app')
  const wizard = useMessages('wizard')
  const { data, loading, error, fetchMore, refetch } = useQuery(historyQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    ...kept,
  })
  const [restored, setRestored] = useState('')
  const changes = data?.report?.changes
  const timeline = withEntries(
    groupChanges(changes?.edges.map(({ node }) => node) ?? []),
    data?.report?.submissions.edges.flatMap(({ node: { entry, ...sent } }) => (entry ? [{ ...sent, entry }] : [])) ??
      [],
    changes?.pageInfo.hasNextPage ?? true,
  )
  const more = () =>
    fetchMore({
      variables: { after: changes?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => {
        if (!before.report || !next.report) return before
        const edges = [...before.report.changes.edges, ...next.report.changes.edges]
        return { ...before, report: { ...before.report, changes: { ...next.report.changes, edges } } }
      },
    })
  const restore = async (path: string, value: string, source: string) => {
    draft.set(path, value, source)
    await draft.flush()
    setRestored(m.restored)
    await refetch()
  }

  return (
    <Page title={m.title} back={{ to: paths.report(id), label: wizard.backToReport }}>
      <p className="mt-3 text-quiet">{m.intro}</p>
      <p role="status" className="mt-3 min-h-6 font-medium">
        {restored}
      </p>
      <ActProblem>{error ? failed.unreachable : null}</ActProblem>
      {changes && timeline.length === 0 ? <p className="text-quiet">{m.empty}</p> : null}
      <ol
        className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-sheet empty:hidden"
        aria-busy={loading}
      >
        {timeline.map((line) =>
          'entry' in line ? (
            <EnteredLetter key={line.id} letter={line} />
          ) : (
            <HistoryEntry key={line.oldest.id} sitting={line} onRestore={restore} />
          ),
        )}
      </ol>
      {changes?.pageInfo.hasNextPage ? (
        <Button look="secondary" className="mt-6" onClick={() => void more()}>
          {m.more}
        </Button>
      ) : null}
    </Page>
  )
}
