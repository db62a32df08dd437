import { readDate } from '@thidua/schema/outline/read-date'
import { useId, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useReviewActs } from '#acts/use-review-acts.ts'
import { deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { RequiredText } from '#ui/form/required-text.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { ExtensionButtons } from './extension-buttons.tsx'

interface ExtendDeadlineProps {
  readonly reportId: string
  /** An agency's own deadline is always after it. */
  readonly roundDeadline: string
  /** The extension that holds now: it is corrected, and stays on record. */
  readonly present: { readonly deadline: string | null; readonly reason: string } | null
}

/** Gives one agency a later deadline, with the reason; the approver is who does it. */
export function ExtendDeadline({ reportId, roundDeadline, present }: ExtendDeadlineProps) {
  const { extension: m } = useMessages('review')
  const acts = useReviewActs(reportId)
  const [open, setOpen] = useState(false)
  const id = useId()
  const { control, handleSubmit, reset } = useForm({
    values: { day: present?.deadline ? deadlineDay(present.deadline) : '', reason: present?.reason ?? '' },
  })
  const last = deadlineDay(roundDeadline)

  const close = () => {
    setOpen(false)
    reset()
  }
  const extend = handleSubmit(
    async ({ day, reason }) => {
      if (await acts.extend(readDate(day) ?? day, reason.trim().normalize('NFC'))) close()
    },
    (problems) => focusField(problems.day ? `${id}-day` : `${id}-reason`),
  )
  const problemOf = (day: string) => (readDate(day) === undefined ? m.noDate : m.notLater(last))
  return (
    <>
      <Button look="quiet" className="-my-2 text-sm print:hidden" onClick={() => setOpen(true)}>
        {present ? m.correct : m.extend}
      </Button>
      <Modal open={open} title={present ? m.correctTitle : m.title} onCancel={close}>
        <form noValidate onSubmit={(event) => void extend(event)} className="flex flex-col gap-4 text-base">
          <Controller
            control={control}
            name="day"
            rules={{ validate: (day) => (readDate(day) ?? '') > (readDate(last) ?? '') }}
            render={({ field: { value, onChange }, fieldState: { invalid } }) => (
              <TextField
                id={`${id}-day`}
                label={m.day}
                hint={m.dayHint(last)}
                problem={invalid ? problemOf(value) : null}
                inputMode="numeric"
                value={value}
                onChange={onChange}
              />
            )}
          />
          <RequiredText
            control={control}
            name="reason"
            id={`${id}-reason`}
            label={m.reason}
            hint={m.reasonHint}
            missing={m.reasonMissing}
          />
          <ExtensionButtons acts={acts} confirm={present ? m.correctConfirm : m.confirm} onCancel={close} />
        </form>
      </Modal>
    </>
  )
}
