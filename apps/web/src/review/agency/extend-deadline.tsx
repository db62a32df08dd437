import { readDate } from '@thidua/schema/outline/read-date'
import { useId, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ActProblem } from '#ui/act-problem.tsx'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/error-summary.tsx'
import { Modal } from '#ui/modal.tsx'
import { RequiredText } from '#ui/required-text.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useReviewActs } from '../acts/use-review-acts.ts'

/** Gives one agency a later deadline, with the reason; the approver is who does it (ux.md 25). */
export function ExtendDeadline({ reportId, deadline }: { reportId: string; deadline: string }) {
  const { extension: m, refusals, acts: words } = useMessages('review')
  const acts = useReviewActs(reportId)
  const [open, setOpen] = useState(false)
  const id = useId()
  const { control, handleSubmit, reset } = useForm({ defaultValues: { day: '', reason: '' } })
  const present = readDate(deadlineDay(deadline)) ?? ''

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
  const problemOf = (day: string) => (readDate(day) === undefined ? m.noDate : m.notLater(deadlineDay(deadline)))
  return (
    <>
      <Button look="quiet" className="-my-2 text-sm print:hidden" onClick={() => setOpen(true)}>
        {m.extend}
      </Button>
      <Modal open={open} title={m.title} onCancel={close}>
        <form noValidate onSubmit={(event) => void extend(event)} className="flex flex-col gap-4 text-base">
          <Controller
            control={control}
            name="day"
            rules={{ validate: (day) => (readDate(day) ?? '') > present }}
            render={({ field: { value, onChange }, fieldState: { invalid } }) => (
              <TextField
                id={`${id}-day`}
                label={m.day}
                hint={m.dayHint(deadlineDay(deadline))}
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
          <div className="flex flex-wrap gap-3">
            <Button type="submit" aria-disabled={acts.working !== null || undefined}>
              {m.confirm}
            </Button>
            <Button look="quiet" onClick={close}>
              {m.cancel}
            </Button>
          </div>
          <ActProblem>
            {acts.problem && (acts.problem.kind === 'refused' ? refusals[acts.problem.why] : words.failed)}
          </ActProblem>
        </form>
      </Modal>
    </>
  )
}
