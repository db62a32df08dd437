import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { itemsOf } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { paths } from '#lib/paths.ts'
import { daysLeft, deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { ExtensionNote } from '#ui/extension-note.tsx'
import { GuideLink } from '#ui/guide-link.tsx'
import { Page } from '#ui/page.tsx'
import { FindPart } from '#wizard/find/find-part.tsx'
import { ConflictPanel } from '#wizard/saving/conflict-panel.tsx'
import { RefusedPanel } from '#wizard/saving/refused-panel.tsx'
import { Tray } from '#wizard/saving/tray.tsx'
import { useLayoutReport } from '../layout-report.ts'
import { OutlineList } from './outline-list.tsx'
import { RoundRegime } from './round-regime.tsx'
import { SentBack } from './sent-back.tsx'
import { StateNotice } from './state-notice.tsx'
import { ToFix } from './to-fix.tsx'
import { WorkLinks } from './work-links.tsx'

const fragment = graphql(/* GraphQL */ `
  fragment OverviewPage_report on Report {
    id
    deadline
    againBy
    lastSubmittedAt
    closed {
      why
      reason
    }
    extensions {
      ...ReportAct_extension @unmask
    }
    agency {
      id
      name
    }
    round {
      id
      name
      movement {
        id
        name
      }
    }
    events {
      id
      act
      by
      at
      note
    }
  }
`)

/** The report's own page: what is left, what came back, every section; any order. */
export function Component() {
  const { data: report } = useSuspenseFragment({
    fragment,
    fragmentName: 'OverviewPage_report',
    from: useLayoutReport(),
  })
  const { subject, template, remarks, id } = useOpenReport()
  const { items } = useVerdict()
  const m = useMessages('report')
  const deadlines = useMessages('deadlines')
  const total = itemsOf(template).length
  const left = items.filter(({ state }) => state !== 'done' && state !== 'none').length
  const extension = report.lastSubmittedAt ? undefined : report.extensions.at(-1)
  // All remarks answered: the way to check and send stands with them, on top.
  const answered = remarks.length > 0 && remarks.every(({ state }) => state !== 'open')
  const writing = !subject.closed && ['NOT_STARTED', 'DRAFTING', 'RETURNED', 'REVISING'].includes(subject.state)

  return (
    <Page
      title={m.overview.title(report.round.name)}
      heading={report.round.name}
      back={{ to: paths.home(), label: m.back }}
    >
      <p className="mt-2 text-quiet">
        {report.agency.name} · {report.round.movement.name}
      </p>
      <RoundRegime roundId={report.round.id} />
      <StateNotice reportId={id} submittedAt={report.lastSubmittedAt} closed={report.closed ?? null} />
      <SentBack events={report.events} />
      {remarks.length > 0 ? <ToFix againBy={report.againBy ?? null} /> : null}
      <ConflictPanel />
      <RefusedPanel />
      <Tray />
      <div className="mt-8 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="text-lg font-semibold">{m.overview.remaining(left, total)}</p>
        {writing ? (
          <p className="text-sm text-quiet">
            {m.bar.deadline(deadlineDay(report.deadline))}
            {report.lastSubmittedAt ? '' : ` – ${deadlines.left(daysLeft(report.deadline))}`}
          </p>
        ) : null}
      </div>
      {extension ? (
        <p className="mt-1 text-sm text-quiet">
          <ExtensionNote extension={extension} />
        </p>
      ) : null}
      {writing && remarks.length === 0 ? <p className="mt-1 text-sm text-quiet">{m.overview.anyOrder}</p> : null}
      {subject.state === 'NOT_STARTED' ? (
        <ButtonLink to={paths.importLetter(id)} look="secondary" className="mt-4">
          {m.overview.importTitle}
        </ButtonLink>
      ) : null}
      <OutlineList />
      <WorkLinks />
      {writing ? <FindPart here={null} /> : null}
      <GuideLink section="bao-cao" />
      {(writing && !answered) || subject.state === 'WITH_HEAD' ? (
        <ButtonLink to={paths.check(id)} className="mt-10">
          {m.overview.check}
        </ButtonLink>
      ) : null}
    </Page>
  )
}
