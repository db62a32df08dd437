import { ArrowLeft, Undo2 } from 'lucide-react'
import { Link } from 'react-router'
import { useSaveStatus } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SaveLine } from '#wizard/saving/save-line.tsx'
import type { CompilationHeads, CompilingRound } from '../compiling-query.ts'
import { FollowingNotice } from '../issue/following-notice.tsx'
import { IssueButton } from '../issue/issue-button.tsx'
import { IssuedNotice } from '../issue/issued-notice.tsx'
import { useCompiling } from '../model/compiling.ts'
import type { Live } from '../model/use-live-compilation.ts'
import { LetterFiles } from './letter-files.tsx'
import { SourcesMenu } from './sources-menu.tsx'

interface RoomHeaderProps {
  readonly round: CompilingRound
  readonly compilation: Pick<CompilationHeads, 'issues' | 'followKind'>
  readonly live: Live
  /** Not all texts of the agencies could be read. */
  readonly failed: boolean
}

/** Which round, from how many reports, whether all is saved, and what concerns the letter as a whole. */
export function RoomHeader({ round, compilation: { issues, followKind }, live, failed }: RoomHeaderProps) {
  const m = useMessages('compiling')
  const app = useMessages('app')
  const { sources, undo, mayUndo, keptWritten, mayWrite, sealedId } = useCompiling()
  const status = useSaveStatus()
  const issued = issues.findLast(({ withdrawn }) => !withdrawn)
  const counted = sources.sendings.filter(({ state }) => state === 'counted').length
  return (
    <header className="border-b border-line bg-sheet px-4 py-1.5 sm:px-6 print:hidden">
      <title>{app.title(m.title(round.name))}</title>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <div className="min-w-0 grow basis-80">
          <div className="flex min-w-0 flex-wrap items-center gap-x-4">
            <Link to={paths.round(round.id)} className="inline-flex min-h-8 items-center gap-1.5 text-sm font-medium">
              <ArrowLeft aria-hidden className="size-4" />
              {m.back}
            </Link>
            {mayWrite ? <SaveLine status={status} /> : null}
          </div>
          <h1 className="truncate text-lg tracking-tight">{m.heading(round.name)}</h1>
        </div>
        <div className="-mx-2 flex flex-wrap items-center gap-x-1 text-sm">
          {mayWrite ? (
            <Button
              look="quiet"
              aria-disabled={!mayUndo || undefined}
              icon={<Undo2 aria-hidden className="size-4" />}
              onClick={undo}
            >
              <span className="max-sm:sr-only">{m.undo}</span>
            </Button>
          ) : null}
          <SourcesMenu roundId={round.id} counted={counted} refresh={live.refresh} />
          <LetterFiles roundId={round.id} />
          {mayWrite ? <IssueButton roundId={round.id} headPost={round.hostAgency.headPost} live={live} /> : null}
        </div>
      </div>
      {keptWritten ? (
        <p role="status" className="pb-1 text-sm text-notice">
          {m.keptWritten}
        </p>
      ) : null}
      {issued && sealedId !== null ? <IssuedNotice roundId={round.id} issued={issued} issues={issues} /> : null}
      {issued && sealedId === null && followKind ? (
        <FollowingNotice roundId={round.id} kind={followKind} issued={issued} issues={issues} />
      ) : null}
      {failed ? (
        <Notice look="problem" className="mt-2">
          <p>{m.textsFailed}</p>
        </Notice>
      ) : null}
    </header>
  )
}
