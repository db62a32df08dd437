import { itemsOf } from '@thidua/schema/outline/template'
import { readDate } from '@thidua/schema/text/read-date'
import { z } from 'zod'
import { reopenedBy } from '#acts/draft-remark.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { usePlaceName } from '#changes/use-place-name.ts'
import { serverNow } from '#lib/clock/server-time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ChooseMany } from '#ui/form/choose-many.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentField, SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { Modal } from '#ui/overlay/modal.tsx'
import type { LiveRemark } from '../remarks/live/live-remark.ts'
import type { Returned } from './use-decision.ts'

interface ReturnDialogProps {
  readonly open: boolean
  /** `propose`: a compiler decides. */
  readonly act: 'return' | 'propose'
  readonly remarks: readonly LiveRemark[]
  /** What a colleague proposed; all remarks and no other places where nobody did. */
  readonly proposed: { readonly remarkIds: readonly string[]; readonly places: readonly string[] } | null
  readonly onConfirm: (returned: Returned) => Promise<unknown>
  readonly onCancel: () => void
}

/** Before a return: which remarks go out, which items they reopen and which others are, and that the rest stays locked. */
export const ReturnDialog = ({ open, ...props }: ReturnDialogProps) => {
  const m = useMessages('review').returnDialog
  return (
    <Modal open={open} title={props.act === 'propose' ? m.proposeTitle : m.title} onCancel={props.onCancel}>
      <ReturnForm {...props} />
    </Modal>
  )
}

/** Today in Vietnam, `yyyy-MM-dd`. */
const today = (): string => new Date(serverNow().getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

const shape = z.object({
  ids: z.array(z.string()).min(1, 'required'),
  places: z.array(z.string()),
  word: z.string().max(10_000, 'tooLong'),
  againBy: z.string().transform((typed, context): string | null => {
    const text = typed.trim()
    const day = text === '' ? null : (readDate(text) ?? 'wrong')
    if (day === 'wrong' || (day !== null && day < today())) context.addIssue({ code: 'custom', message: 'day' })
    return day
  }),
})

function ReturnForm({ act, remarks, proposed, onConfirm, onCancel }: Omit<ReturnDialogProps, 'open'>) {
  const m = useMessages('review').returnDialog
  const { template } = useOpenReport()
  const placeName = usePlaceName()
  const order = itemsOf(template).map(({ id }) => id)
  const form = useSentForm({
    shape,
    start: {
      ids: remarks.map(({ id }) => id).filter((id) => proposed?.remarkIds.includes(id) ?? true),
      places: [...(proposed?.places ?? [])],
      word: '',
      againBy: '',
    },
    words: { ids: { required: m.noneChosen }, againBy: { day: m.againByWrong } },
    send: async (chosen) => {
      await onConfirm(chosen)
      return 'saved' as const
    },
  })
  const { ids, places } = form.values
  const named = reopenedBy(
    remarks.filter(({ id }) => ids.includes(id)),
    order,
  )
  const others = order.filter((place) => !named.includes(place))
  const nothing = named.every((place) => place === 'letter') && places.length === 0
  return (
    <SentForm form={form}>
      <SentField form={form} name="ids">
        {({ id, problem, value, onChange }) => (
          <ChooseMany
            id={id}
            legend={m.count(ids.length)}
            problem={problem}
            choices={remarks.map((remark) => ({
              value: remark.id,
              label: m.remark(placeName(remark.place), remark.text),
              note: remark.own ? null : m.by(remark.by),
            }))}
            chosen={value}
            onChoose={onChange}
          />
        )}
      </SentField>
      {nothing ? (
        <p>{m.onlyLetter}</p>
      ) : (
        <div>
          <p className="font-medium">{m.reopens}</p>
          <ul className="mt-1 list-disc pl-6">
            {order
              .filter((place) => named.includes(place) || places.includes(place))
              .map((place) => (
                <li key={place}>{placeName(place)}</li>
              ))}
          </ul>
          <p className="mt-2 text-sm text-quiet">{m.locked}</p>
        </div>
      )}
      <details>
        <summary className="inline-flex min-h-11 items-center font-medium text-accent">{m.reopenMore}</summary>
        <SentField form={form} name="places">
          {({ id, problem, value, onChange }) => (
            <ChooseMany
              id={id}
              legend={m.reopenMoreHint}
              problem={problem}
              choices={others.map((place) => ({ value: place, label: placeName(place), note: null }))}
              chosen={value}
              onChoose={onChange}
            />
          )}
        </SentField>
      </details>
      {act === 'return' ? <SentLine form={form} name="againBy" label={m.againBy} hint={m.againByHint} numeric /> : null}
      {act === 'propose' ? <SentText form={form} name="word" label={m.word} hint={m.wordHint} /> : null}
      <FormActions
        submit={act === 'propose' ? m.proposeConfirm : m.confirm}
        working={form.working}
        cancel={m.cancel}
        onCancel={onCancel}
      />
    </SentForm>
  )
}
