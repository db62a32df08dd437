import { useState } from 'react'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { type BulkAct, bulkActs } from './bulk-act.ts'
import { nothing, type ReportSelection } from './selection.ts'

/** Few who look at the board come to act on many: the form travels when it is asked for. */
const BulkDialog = laterPart(() => import('./bulk-dialog.tsx').then(({ BulkDialog: part }) => part))

interface BulkBarProps {
  readonly roundId: string
  readonly selection: ReportSelection
  /** The list's filter, for all that it finds. */
  readonly filter: Readonly<Record<string, unknown>>
  /** How many the filter finds. */
  readonly total: number
  readonly mayExtend: boolean
}

/** What is chosen in the list, and what can be done with all of it. */
export function BulkBar({ roundId, selection, filter, total, mayExtend }: BulkBarProps) {
  const m = useMessages('dashboards').bulk
  const [act, setAct] = useState<BulkAct | null>(null)
  const { selection: chosen, choose } = selection
  const count = chosen.kind === 'all' ? total : chosen.ids.size
  const close = () => setAct(null)
  return (
    <section aria-label={m.label} className="mt-3 flex flex-wrap items-center gap-x-2 print:hidden">
      <p role="status" className="py-2 text-sm">
        {count === 0 ? m.none : m.chosen(numberText(count))}
      </p>
      {chosen.kind === 'all' || total === 0 ? null : (
        <Button look="quiet" className="text-sm" onClick={() => choose({ kind: 'all' })}>
          {m.all(numberText(total))}
        </Button>
      )}
      {count === 0 ? null : (
        <>
          <Button look="quiet" className="text-sm" onClick={() => choose(nothing)}>
            {m.clear}
          </Button>
          <span className="ml-auto flex flex-wrap gap-x-1">
            {bulkActs
              .filter((one) => one !== 'extend' || mayExtend)
              .map((one) => (
                <Button key={one} look="quiet" className="text-sm" onClick={() => setAct(one)}>
                  {m.acts[one]}
                </Button>
              ))}
          </span>
        </>
      )}
      <Modal open={act !== null} title={act ? m.titles[act] : ''} onCancel={close}>
        {act ? (
          <BulkDialog
            roundId={roundId}
            act={act}
            asked={chosen.kind === 'all' ? { filter } : { reportIds: [...chosen.ids] }}
            onClose={close}
          />
        ) : null}
      </Modal>
    </section>
  )
}
