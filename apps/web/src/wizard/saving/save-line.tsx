import { clsx } from 'clsx'
import { Check, CloudOff, LoaderCircle, TriangleAlert, UsersRound } from 'lucide-react'
import type { SaveStatus } from '#lib/draft/save-status.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

/** Whether everything of a draft is saved; `toFix` is how many texts no reader could take as they stand. */
export function SaveLine({ status, toFix = 0 }: { status: SaveStatus; toFix?: number }) {
  const { save } = useMessages('wizard')
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
