import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { ReportTask_ReportFragmentDoc } from '@thidua/schema/generated/graphql'
import { can } from '@thidua/schema/permissions'
import { reportSubject } from '@thidua/schema/report/report-subject'
import { stateLabels } from '@thidua/schema/state-labels'
import { isHandedIn } from '@thidua/schema/states'
import { clsx } from 'clsx'
import { paths } from '#lib/paths.ts'
import { daysLeft, deadlineDay, momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { ExtensionNote } from '#ui/extension-note.tsx'
import { wholeWords } from '#ui/heading/whole-words.ts'

const fragment = graphql(/* GraphQL */ `
  fragment ReportTask_report on Report {
    id
    state
    deadline
    submissionCount
    lastSubmittedAt
    answeredItems
    openedByHost
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
      block {
        id
      }
    }
    round {
      id
      name
      hostAgency {
        id
      }
      movement {
        id
        name
        fromYear
        toYear
      }
    }
  }
`)

/** One report of mine: whose, for what, until when, how far, and its one act. */
export function ReportTask({ report: from }: { report: FragmentType<typeof ReportTask_ReportFragmentDoc> }) {
  const m = useMessages('home')
  const deadlines = useMessages('deadlines')
  const text = useLabel()
  const viewer = useViewer()
  const { data: report } = useSuspenseFragment({ fragment, fragmentName: 'ReportTask_report', from })
  const { state, round, agency } = report
  const handedIn = isHandedIn(state)
  const left = daysLeft(report.deadline)
  const { closed } = report
  const act = closed
    ? 'view'
    : handedIn
      ? 'receipt'
      : state === 'RETURNED'
        ? 'fix'
        : state === 'WITH_HEAD'
          ? can(viewer.rights, 'sendBack:report', reportSubject(report)).allowed
            ? 'read'
            : 'view'
          : state === 'NOT_STARTED'
            ? 'start'
            : 'continue'
  const to =
    act === 'receipt' ? paths.receipt(report.id) : act === 'read' ? paths.check(report.id) : paths.report(report.id)
  const extension = report.lastSubmittedAt ? undefined : report.extensions.at(-1)
  const titleId = `task-${report.id}`

  return (
    <li className="relative grid gap-x-6 gap-y-4 rounded-2xl border border-line bg-sheet p-5 shadow-sheet transition-colors hover:border-accent sm:grid-cols-[1fr_auto] sm:items-center sm:p-6">
      <div className="min-w-0">
        <h3 id={titleId} className="text-lg">
          {wholeWords(round.name)}
        </h3>
        <p className="mt-1 text-sm text-quiet">
          {agency.name}
          {round.name.includes(round.movement.name) ? null : ` · ${round.movement.name}`}
        </p>
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <span className={clsx('font-medium', state === 'RETURNED' && !closed && 'text-problem')}>
            {closed ? m.closed[closed.why] : text(stateLabels[state])}
          </span>
          {/* On time is the first submission's matter: a returned report is never "overdue". */}
          {closed ? null : report.lastSubmittedAt ? (
            <span className="text-quiet">
              {state === 'SUBMITTED' || state === 'RESUBMITTED'
                ? momentText(report.lastSubmittedAt)
                : m.submitted(momentText(report.lastSubmittedAt))}
            </span>
          ) : (
            <span
              className={clsx(
                left < 0 ? 'font-medium text-problem' : left <= 3 ? 'font-medium text-notice' : 'text-quiet',
              )}
            >
              {m.deadline(deadlineDay(report.deadline))} – {deadlines.left(left)}
            </span>
          )}
          {state === 'DRAFTING' && report.answeredItems ? (
            <span className="text-quiet">{m.progress(report.answeredItems)}</span>
          ) : null}
        </p>
        {closed ? <p className="mt-1 text-sm text-quiet">{m.closedReason(closed.reason)}</p> : null}
        {extension && !closed ? (
          <p className="mt-1 text-sm text-quiet">
            <ExtensionNote extension={extension} />
          </p>
        ) : null}
      </div>
      <ButtonLink
        to={to}
        look={handedIn || closed ? 'secondary' : 'primary'}
        aria-describedby={titleId}
        className="after:absolute after:inset-0 after:rounded-2xl"
      >
        {m.acts[act]}
      </ButtonLink>
    </li>
  )
}
