import { itemsOf } from '@thidua/schema/outline/template'
import { X } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { RadioField } from '#ui/radio-field.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextArea } from '#ui/text-area.tsx'
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
  const [remark, setRemark] = useState(start)
  const [missing, setMissing] = useState(false)
  const change = (more: Partial<RemarkInput>) => setRemark((now) => ({ ...now, ...more }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    const text = remark.text.trim().normalize('NFC')
    setMissing(text === '')
    if (text === '') document.getElementById(`${id}-text`)?.focus()
    else onSave({ ...remark, text })
  }
  const places: RemarkPlace[] = [...itemsOf(template).map(({ place }) => place), 'letter']
  const levels: RemarkLevel[] = ['mustFix', 'worthALook']
  return (
    <form
      noValidate
      aria-label={heading}
      onSubmit={save}
      className="flex flex-col gap-4 rounded-xl border border-accent/40 bg-accent-wash p-4"
    >
      <h3 className="font-semibold">{heading}</h3>
      {remark.quote ? (
        <figure>
          <figcaption className="text-sm text-quiet">{m.quote}</figcaption>
          <blockquote className="mt-1 border-l-2 border-accent pl-3">“{remark.quote}”</blockquote>
          <Button
            look="quiet"
            className="-ml-3 text-sm"
            icon={<X aria-hidden className="size-4" />}
            onClick={() => change({ quote: null, path: null })}
          >
            {m.dropQuote}
          </Button>
        </figure>
      ) : (
        <SelectField
          id={`${id}-place`}
          label={m.place}
          empty={m.letter}
          choices={places.slice(0, -1).map((place) => ({ value: place, label: placeName(place) }))}
          value={remark.place === 'letter' ? '' : remark.place}
          onChange={({ target }) =>
            change({ place: places.find((place) => place === target.value) ?? 'letter', path: null })
          }
        />
      )}
      <TextArea
        id={`${id}-text`}
        label={m.text}
        hint={m.textHint}
        problem={missing ? m.textMissing : null}
        value={remark.text}
        autoFocus
        onChange={({ target }) => change({ text: target.value })}
      />
      <RadioField
        id={`${id}-level`}
        legend={m.level}
        value={remark.level}
        choices={levels.map((level) => ({ value: level, label: m.levels[level] }))}
        onChoose={(level) => change({ level: level === 'worthALook' ? 'worthALook' : 'mustFix' })}
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
