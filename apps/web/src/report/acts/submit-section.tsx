import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { letterPath } from '@thidua/schema/outline/paths'
import { can, isOfRights } from '@thidua/schema/permissions'
import { isHandedIn } from '@thidua/schema/states'
import { RefusedAct } from '#acts/refused-act.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { UnsentFiles } from '#evidence/unsent-files.tsx'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { daysLeft } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useLayoutReport } from '../layout-report.ts'
import { SubmitOrWait } from '../sending/submit-or-wait.tsx'
import { PresentReport } from './present-report.tsx'
import { SendBackReport } from './send-back-report.tsx'

const fragment = graphql(/* GraphQL */ `
  fragment SubmitSection_report on Report {
    id
    deadline
    submissionCount
    agency {
      id
      name
    }
    round {
      id
      name
      hostAgency {
        id
        name
      }
    }
  }
`)

/** The end of the check page: who signs, for whom, what happens next, until when it can be taken back; then the act. */
export function SubmitSection() {
  const { data: report } = useSuspenseFragment({ fragment, from: useLayoutReport() })
  const { subject } = useOpenReport()
  const { submit: m } = useMessages('report')
  const viewer = useViewer()
  const answers = useAnswers()
  const { mustFix, worthALook } = useVerdict()
  const host = report.round.hostAgency.name
  const may = can(viewer.rights, 'submit:report', subject)
  const mayPresent = can(viewer.rights, 'present:report', subject).allowed
  const maySendBack = can(viewer.rights, 'sendBack:report', subject).allowed
  if (isHandedIn(subject.state)) return null
  const left = daysLeft(report.deadline)
  const facts = [
    [m.signer, (answers[letterPath('signer')] ?? '').trim() || m.noSigner],
    [m.onBehalf, report.agency.name],
    ...(may.allowed ? [[m.by, viewer.name]] : []),
    [m.next, m.nextLine(host)],
    [m.recall, m.recallLine(host)],
  ]
  return (
    <section
      id="gui"
      aria-labelledby="submit-title"
      className="mt-12 rounded-2xl border border-line bg-sheet p-6 shadow-sheet sm:p-8"
    >
      <h2 id="submit-title" className="text-xl">
        {report.submissionCount > 0 ? m.resubmitTitle(host) : m.title(host)}
      </h2>
      <dl className="mt-4 divide-y divide-line">
        {facts.map(([term, words]) => (
          <div key={term} className="grid gap-x-6 py-2.5 sm:grid-cols-[11rem_1fr]">
            <dt className="text-quiet">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {left < 0 && report.submissionCount === 0 ? (
        <p className="mt-3 font-medium text-notice">{m.late(-left)}</p>
      ) : null}
      <UnsentFiles reportId={report.id} />
      <div className="mt-6 flex flex-col gap-6">
        {mayPresent && !may.allowed ? <PresentReport reportId={report.id} primary /> : null}
        {mustFix > 0 && (may.allowed || may.why === 'wrongState' || !mayPresent) ? (
          <RefusedAct acts={[m.submit(host)]} why={m.why.mustFix(mustFix)} />
        ) : !may.allowed ? (
          <RefusedAct
            acts={[m.submit(host)]}
            why={
              may.why === 'wrongState' && subject.state === 'RETURNED'
                ? m.why.returned
                : may.why === 'notDelegated' || may.why === 'wrongState' || may.why === 'notYourAgency'
                  ? m.why[may.why]
                  : m.why.other
            }
            report={isOfRights(may.why) ? subject : undefined}
          />
        ) : (
          <SubmitOrWait report={report} host={host} needsReason={worthALook > 0} />
        )}
        {mayPresent && may.allowed ? <PresentReport reportId={report.id} primary={false} /> : null}
        {maySendBack ? <SendBackReport reportId={report.id} /> : null}
      </div>
    </section>
  )
}
