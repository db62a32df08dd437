import type { Place } from '@thidua/schema/outline/item-id'
import { itemsOf } from '@thidua/schema/outline/template'
import { X } from 'lucide-react'
import { useId } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { DraftRemark, RemarkLevel } from '#acts/draft-remark.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { RequiredText } from '#ui/form/required-text.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { usePlaceName } from '../use-place-name.ts'

export type RemarkInput = Omit<DraftRemark, 'id'>

/** A remark being written: one that nobody placed yet would reopen nothing, so it cannot be kept. */
export type RemarkStart = Omit<RemarkInput, 'place'> & { readonly place: Place | '' }

interface RemarkFormProps {
  readonly start: RemarkStart
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
  const { control, handleSubmit, setValue, watch } = useForm<RemarkStart>({ defaultValues: start })
  const [quote, place, level] = watch(['quote', 'place', 'level'])

  const save = handleSubmit(
    ({ place: chosen, ...remark }) => {
      if (chosen !== '') onSave({ ...remark, place: chosen, text: remark.text.trim().normalize('NFC') })
    },
    (problems) => focusField(problems.place ? `${id}-place` : `${id}-text`),
  )
  const places: Place[] = [...itemsOf(template).map(({ id: item }) => item), 'letter']
  const levels: RemarkLevel[] = ['mustFix', 'worthALook']
  return (
    <form
      noValidate
      aria-label={heading}
      onSubmit={(event) => void save(event)}
      className="flex flex-col gap-4 rounded-xl border border-accent/40 bg-accent-wash p-4"
    >
      <h3 className="font-semibold">{heading}</h3>
      {quote && place !== '' ? (
        <figure>
          <figcaption className="text-sm text-quiet">{m.quoteIn(placeName(place))}</figcaption>
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
        <Controller
          control={control}
          name="place"
          rules={{ validate: (chosen) => chosen !== '' }}
          render={({ field: { value, onChange }, fieldState: { invalid } }) => (
            <SelectField
              id={`${id}-place`}
              label={m.place}
              empty={m.pickPlace}
              problem={invalid ? m.placeMissing : null}
              choices={places.map((one) => ({ value: one, label: placeName(one) }))}
              value={value}
              autoFocus={start.place === ''}
              onChange={(event) => {
                onChange(event)
                setValue('path', null)
              }}
            />
          )}
        />
      )}
      <RequiredText
        control={control}
        name="text"
        id={`${id}-text`}
        label={m.text}
        hint={m.textHint}
        missing={m.textMissing}
        autoFocus={start.place !== ''}
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
