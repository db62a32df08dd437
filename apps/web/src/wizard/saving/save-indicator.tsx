import { clsx } from 'clsx'
import { Check, CloudOff, LoaderCircle, TriangleAlert, UsersRound } from 'lucide-react'
import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { useSaveStatus } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { isFormatProblem } from '../item-problems.ts'

/** The one place that says whether everything is saved. */
export function SaveIndicator() {
  const { save } = useMessages('wizard')
  const status = useSaveStatus()
  const { closed } = useOpenReport()
  const toFix = useVerdict().problems.filter(isFormatProblem).length
  const shown = {
    saving: () => ({ Icon: LoaderCircle, text: save.saving }),
    saved: (at: string | null) => ({
      Icon: Check,
      text:
        at === null
          ? save.nothing
          : toFix > 0
            ? save.savedWithProblems(momentText(at), toFix)
            : save.saved(momentText(at)),
    }),
    onDevice: () => ({ Icon: CloudOff, text: save.onDevice }),
    failed: (lost: boolean) => ({ Icon: TriangleAlert, text: lost ? save.lost : save.failed }),
    conflict: () => ({ Icon: UsersRound, text: save.conflict }),
    refused: (lost: boolean) => ({ Icon: TriangleAlert, text: lost ? save.lost : save.refused }),
    inTray: (count: number) => ({ Icon: TriangleAlert, text: save.inTray(count) }),
  }
  const { Icon, text } =
    status.kind === 'saved'
      ? shown.saved(status.at)
      : status.kind === 'failed' || status.kind === 'refused'
        ? shown[status.kind](status.lost)
        : status.kind === 'inTray'
          ? shown.inTray(status.count)
          : shown[status.kind]()
  // On a report that is only read there is nothing to save.
  if (status.kind === 'saved' && closed('letter') !== null) return null
  const calm = status.kind === 'saved' || status.kind === 'saving'
  return (
    <p
      role="status"
      data-save={status.kind}
      className={clsx('flex items-center gap-2 text-sm', calm ? 'text-quiet' : 'font-medium text-notice')}
    >
      <Icon aria-hidden className={clsx('size-4 shrink-0', status.kind === 'saving' && 'animate-spin')} />
      <span className="truncate">{text}</span>
    </p>
  )
}
