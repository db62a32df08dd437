import { submissionArchivePath } from '@thidua/schema/files/upload-protocol'
import { sealAddress } from '@thidua/schema/http/addresses'
import { isHandedIn } from '@thidua/schema/states'
import { type LoaderFunctionArgs, useLocation } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { FileList } from '#evidence/file-list.tsx'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { kept } from '#lib/offline/kept-answers.ts'
import { paths } from '#lib/paths.ts'
import { clockText, dateText, deadlineDay, momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { ExtensionNote } from '#ui/extension-note.tsx'
import { GuideLink } from '#ui/guide-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { RecallReport } from '../acts/recall-report.tsx'
import { TakeOverReport } from '../acts/take-over-report.tsx'
import { receiptQuery } from './receipt-query.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(receiptQuery, { variables: { id: params['reportId'] ?? '' }, fetchPolicy: 'network-only', ...kept }),
  )

/** What was sent, when, as which version, under which number; the place to take it back. */
export function Component() {
  const { report } = useLoadedQuery(loader)
  const { subject, id } = useOpenReport()
  const { receipt: m, back } = useMessages('report')
  const files = useMessages('evidence')
  const { entered } = useMessages('acts')
  const justSent = useLocation().state?.justSent === true
  const home = { to: paths.home(), label: back }
  const sent = report?.latestSubmission
  if (!report || !sent)
    return (
      <Page title={m.title} back={home}>
        <p className="mt-4 text-quiet">{m.none}</p>
        <ButtonLink to={paths.report(id)} className="mt-6">
          {m.open}
        </ButtonLink>
      </Page>
    )
  const host = report.round.hostAgency.name
  const extension = report.extensions.at(-1)
  const moved = report.deadline !== sent.deadline
  const facts = [
    [
      m.reference,
      <span key="reference" className="text-lg font-semibold tabular-nums">
        {sent.reference}
      </span>,
    ],
    [m.at, `${clockText(sent.submittedAt)} ${dateText(sent.submittedAt)}`],
    ...deadlines(report, sent).map(({ when, deadline, late }) => [
      m[when],
      `${deadlineDay(deadline)} (${late ? m.late : m.onTime})`,
    ]),
    ...(moved && extension ? [[m.extension, <ExtensionNote key="extension" extension={extension} />]] : []),
    [m.version, String(sent.number)],
    ...(sent.entry
      ? [[entered.title, entered.line(sent.entry.channel, sent.submittedBy, momentText(sent.entry.enteredAt))]]
      : []),
    [m.by, sent.submittedBy],
    [m.agency, report.agency.name],
    [m.round, report.round.name],
    [m.movement, report.round.movement.name],
    ...(sent.reason ? [[m.reason, sent.reason]] : []),
  ]
  return (
    <Page title={m.title} heading={justSent ? m.done(host) : m.title} back={home}>
      {isHandedIn(subject.state) ? (
        <p className="mt-3 text-quiet">{m.line}</p>
      ) : (
        <Notice look="notice" className="mt-4">
          {m.recalled}
        </Notice>
      )}
      <dl className="mt-6 divide-y divide-line rounded-2xl border border-line bg-sheet px-6 py-3 shadow-sheet">
        {facts.map(([term, words]) => (
          <div key={String(term)} className="grid gap-x-6 py-2.5 sm:grid-cols-[12rem_1fr]">
            <dt className="text-quiet">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div className="py-2.5">
          <dt className="text-quiet">{m.sha256}</dt>
          <dd className="mt-1 font-mono text-sm break-all">{sent.sha256}</dd>
          <dd className="mt-1 text-sm text-quiet">{m.sha256Line}</dd>
          <dd className="print:hidden">
            <a
              href={`${sealAddress}#${sent.reference}.${sent.sha256}`}
              className="inline-flex min-h-11 items-center font-medium"
            >
              {m.checkPage}
            </a>
          </dd>
        </div>
        {sent.filesSha256 === null ? null : (
          <div className="py-2.5">
            <dt className="text-quiet">{files.title}</dt>
            <dd>
              <FileList files={sent.evidence} />
            </dd>
            <dd className="mt-1 font-mono text-sm break-all">{sent.filesSha256}</dd>
            <dd className="mt-1 text-sm text-quiet">{files.sha256Line}</dd>
          </div>
        )}
      </dl>
      <section aria-labelledby="downloads" className="mt-8 print:hidden">
        <h2 id="downloads" className="text-lg">
          {m.downloads}
        </h2>
        <div className="mt-3 flex flex-wrap gap-3">
          <a href={`/letters/submissions/${sent.id}.docx`} className={buttonClass('secondary')}>
            {m.docx}
          </a>
          <a href={`/letters/submissions/${sent.id}.pdf`} className={buttonClass('secondary')}>
            {m.pdf}
          </a>
          {sent.filesSha256 === null ? null : (
            <a href={submissionArchivePath(sent.id)} className={buttonClass('secondary')}>
              {files.archive}
            </a>
          )}
          <Button look="secondary" onClick={() => print()}>
            {m.print}
          </Button>
        </div>
      </section>
      {sent.entry ? <TakeOverReport submissionId={sent.id} /> : <RecallReport submissionId={sent.id} />}
      <GuideLink section="bien-nhan" />
    </Page>
  )
}

interface Timed {
  readonly deadline: string
  readonly late: boolean
}

/** The deadline that held when it was sent and, where it was moved since, the one that holds now: each with its verdict. */
function deadlines(now: Timed, then: Timed) {
  if (now.deadline === then.deadline) return [{ when: 'deadline' as const, ...then }]
  return [
    { when: 'deadlineThen' as const, deadline: then.deadline, late: then.late },
    { when: 'deadlineNow' as const, deadline: now.deadline, late: now.late },
  ]
}
