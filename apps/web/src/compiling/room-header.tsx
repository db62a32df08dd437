import { ArrowLeft, Undo2 } from 'lucide-react'
import { Link } from 'react-router'
import { useSaveStatus } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SaveLine } from '#wizard/saving/save-line.tsx'
import type { CompilingRound } from './compiling-query.ts'
import { useCompiling } from './model/compiling.ts'

/** Which round, from how many reports, whether all is saved, and what concerns the letter as a whole. */
export function RoomHeader({ round, failed }: { round: CompilingRound; failed: boolean }) {
  const m = useMessages('compiling')
  const app = useMessages('app')
  const { sources, undo, mayUndo, mayWrite } = useCompiling()
  const status = useSaveStatus()
  const counted = sources.sendings.filter(({ state }) => state === 'counted').length
  return (
    <header className="border-b border-line bg-sheet px-4 py-2 sm:px-6 print:hidden">
      <title>{app.title(m.title(round.name))}</title>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <div className="min-w-0 grow">
          <Link to={paths.round(round.id)} className="inline-flex min-h-8 items-center gap-1.5 text-sm font-medium">
            <ArrowLeft aria-hidden className="size-4" />
            {m.back}
          </Link>
          <h1 className="truncate text-lg tracking-tight">{m.heading(round.name)}</h1>
          <p className="truncate text-sm text-quiet">{m.counted(counted, sources.sendings.length, sources.basis)}</p>
        </div>
        <div className="flex flex-wrap items-center gap-x-2">
          <SaveLine status={status} />
          {mayWrite ? (
            <Button
              look="quiet"
              aria-disabled={!mayUndo}
              icon={<Undo2 aria-hidden className="size-4" />}
              onClick={undo}
            >
              {m.undo}
            </Button>
          ) : null}
        </div>
      </div>
      {failed ? (
        <Notice look="problem" className="mt-2">
          <p>{m.textsFailed}</p>
        </Notice>
      ) : null}
    </header>
  )
}
