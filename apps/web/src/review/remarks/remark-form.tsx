import { itemsOf } from '@thidua/schema/outline/template'
import { X } from 'lucide-react'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/error-summary.tsx'
import { RadioField } from '#ui/radio-field.tsx'
import { RequiredText } from '#ui/required-text.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { useOpenReport } from '#wizard/open-report.ts'
import { usePlaceName } from '../use-place-name.ts'
import type { DraftRemark, RemarkLevel, RemarkPlace } from './remark.ts'

export type RemarkInput = Omit<DraftRemark, 'id'>

interface RemarkFormProps {
  readonly start: RemarkInput
  readonly heading: string
  readonly onSave: (remark: RemarkInput) => void
  readonly onCancel: () => void
}

/** One remark: where it hangs, what it asks, how much it matters. */
export function RemarkForm({ start, heading, onSave, onCancel }: RemarkFormProps) {
  const m = useMessages('review').remarks
  const { template } = useOpenReport()
  const placeName = usePlaceName()
  const id = useId()
  const { control, handleSubmit, setValue, watch } = useForm<RemarkInput>({ defaultValues: start })
  const [quote, place, level] = watch(['quote', 'place', 'level'])

  const save = handleSubmit(
    (remark) => onSave({ ...remark, text: remark.text.trim().normalize('NFC') }),
    () => focusField(`${id}-text`),
  )
  const places: RemarkPlace[] = [...itemsOf(template).map(({ place }) => place), 'letter']
  const levels: RemarkLevel[] = ['mustFix', 'worthALook']
  return (
    <form
      noValidate
      aria-label={heading}
      onSubmit={(event) => void save(event)}
      className="flex flex-col gap-4 rounded-xl border border-accent/40 bg-accent-wash p-4"
    >
      <h3 className="font-semibold">{heading}</h3>
      {quote ? (
        <figure>
          <figcaption className="text-sm text-quiet">{m.quote}</figcaption>
          <blockquote className="mt-1 border-l-2 border-accent pl-3">“{quote}”</blockquote>
          <Button
            look="quiet"
            className="-ml-3 text-sm"
            icon={<X aria-hidden className="size-4" />}
            onClick={() => {
              setValue('quote', null)
              setValue('path', null)
            }}
          >
            {m.dropQuote}
          </Button>
        </figure>
      ) : (
        <SelectField
          id={`${id}-place`}
          label={m.place}
          empty={m.letter}
          choices={places.slice(0, -1).map((one) => ({ value: one, label: placeName(one) }))}
          value={place === 'letter' ? '' : place}
          onChange={({ target }) => {
            setValue('place', places.find((one) => one === target.value) ?? 'letter')
            setValue('path', null)
          }}
        />
      )}
      <RequiredText
        control={control}
        name="text"
        id={`${id}-text`}
        label={m.text}
        hint={m.textHint}
        missing={m.textMissing}
        autoFocus
      />
      <RadioField
        id={`${id}-level`}
        legend={m.level}
        value={level}
        choices={levels.map((one) => ({ value: one, label: m.levels[one] }))}
        onChoose={(chosen) => setValue('level', chosen === 'worthALook' ? 'worthALook' : 'mustFix')}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{m.save}</Button>
        <Button look="quiet" onClick={onCancel}>
          {m.cancel}
        </Button>
      </div>
    </form>
  )
}
