import { itemsOf } from '@thidua/schema/outline/template'
import { type DraftRemark, reopenedBy } from '#acts/draft-remark.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { usePlaceName } from '#changes/use-place-name.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'

interface ReturnDialogProps {
  readonly open: boolean
  readonly remarks: readonly DraftRemark[]
  readonly working: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Before a return: how many remarks go out, which items they reopen, and that the rest stays locked. */
export function ReturnDialog({ open, remarks, working, onConfirm, onCancel }: ReturnDialogProps) {
  const m = useMessages('review').returnDialog
  const { template } = useOpenReport()
  const placeName = usePlaceName()
  const places = reopenedBy(
    remarks,
    itemsOf(template).map(({ id }) => id),
  )
  const onlyLetter = places.every((place) => place === 'letter')
  return (
    <Modal open={open} title={m.title} onCancel={onCancel}>
      <p>{m.count(remarks.length)}</p>
      {onlyLetter ? (
        <p className="mt-3">{m.onlyLetter}</p>
      ) : (
        <>
          <p className="mt-3 font-medium">{m.reopens}</p>
          <ul className="mt-1 list-disc pl-6">
            {places.map((place) => (
              <li key={place}>{placeName(place)}</li>
            ))}
          </ul>
          <p className="mt-3">{m.locked}</p>
        </>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button aria-disabled={working || undefined} onClick={onConfirm}>
          {m.confirm}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {m.cancel}
        </Button>
      </div>
    </Modal>
  )
}
