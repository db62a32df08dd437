import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useReviewActs } from '#acts/use-review-acts.ts'
import { deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { RequiredText } from '#ui/form/required-text.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { ExtensionButtons } from './extension-buttons.tsx'

/** Takes a mistaken extension back, with the reason: the round's deadline holds again, the extension stays on record. */
export function TakeBackExtension({ reportId, roundDeadline }: { reportId: string; roundDeadline: string }) {
  const { extension: m } = useMessages('review')
  const acts = useReviewActs(reportId)
  const [open, setOpen] = useState(false)
  const id = useId()
  const { control, handleSubmit, reset } = useForm({ defaultValues: { reason: '' } })

  const close = () => {
    setOpen(false)
    reset()
  }
  const takeBack = handleSubmit(
    async ({ reason }) => {
      if (await acts.extend(null, reason.trim().normalize('NFC'))) close()
    },
    () => focusField(id),
  )
  return (
    <>
      <Button look="quiet" className="-my-2 text-sm print:hidden" onClick={() => setOpen(true)}>
        {m.takeBack}
      </Button>
      <Modal open={open} title={m.takeBackTitle} onCancel={close}>
        <form noValidate onSubmit={(event) => void takeBack(event)} className="flex flex-col gap-4 text-base">
          <p>{m.takeBackLine(deadlineDay(roundDeadline))}</p>
          <RequiredText
            control={control}
            name="reason"
            id={id}
            label={m.reason}
            hint={m.takeBackReasonHint}
            missing={m.takeBackReasonMissing}
          />
          <ExtensionButtons acts={acts} confirm={m.takeBack} onCancel={close} />
        </form>
      </Modal>
    </>
  )
}
