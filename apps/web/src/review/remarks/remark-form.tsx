import { isItemId, type Place } from '@thidua/schema/outline/item-id'
import { itemsOf } from '@thidua/schema/outline/template'
import { sentText } from '@thidua/schema/text/sent-text'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { z } from 'zod'
import type { DraftRemark, Quote, RemarkLevel } from '#acts/draft-remark.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { usePlaceName } from '#changes/use-place-name.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SentField, SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { Phrases } from './phrases.tsx'

export type RemarkInput = Omit<DraftRemark, 'id'>

interface RemarkFormProps {
  /** What it is about, as chosen in the letter; empty for an item. */
  readonly quotes: readonly Quote[]
  /** Its item; empty where that is to be chosen. */
  readonly place: Place | ''
  readonly text: string
  readonly level: RemarkLevel
  readonly heading: string
  /** Told what is in the form whenever it changes: it is kept on this device meanwhile. */
  readonly onTyped: (text: string, level: RemarkLevel) => void
  /** One remark for each quote: every item that it is about is reopened. */
  readonly onSave: (remarks: readonly RemarkInput[]) => void
  readonly onCancel: () => void
}

const levels: readonly RemarkLevel[] = ['mustFix', 'worthALook']

/** A remark that nobody placed would reopen nothing, so it cannot be kept. */
const shape = z.object({
  quotes: z.custom<readonly Quote[]>(Array.isArray),
  place: z.custom<Place>(
    (chosen) => typeof chosen === 'string' && (chosen === 'letter' || isItemId(chosen)),
    'required',
  ),
  text: sentText,
  level: z.enum(levels),
})

/** One remark: what it is about, what it asks, how much it matters. */
export function RemarkForm({
  quotes: chosen,
  place: item,
  text,
  level,
  heading,
  onTyped,
  onSave,
  onCancel,
}: RemarkFormProps) {
  const m = useMessages('review').remarks
  const { levels: levelNames } = useMessages('changes')
  const { template } = useOpenReport()
  const placeName = usePlaceName()
  const form = useSentForm({
    shape,
    start: { quotes: chosen, place: item, text, level },
    words: { place: { required: m.placeMissing }, text: { required: m.textMissing } },
    send: async ({ quotes, place, ...remark }) => {
      const about = quotes.map((quote) => ({
        place: quote.place,
        path: quote.path,
        range: quote.range,
        quote: quote.text,
      }))
      const whole = place ? [{ place, path: null, range: null, quote: null }] : []
      onSave((about.length > 0 ? about : whole).map((where) => ({ ...where, ...remark })))
      return []
    },
  })
  const { quotes, text: typed, level: said } = form.values
  useEffect(() => {
    if (typed !== text || said !== level) onTyped(typed, said)
  }, [typed, said, text, level, onTyped])
  const itemPlaces: Place[] = [...itemsOf(template).map(({ id }) => id), 'letter']
  const drop = (quote: Quote) => {
    form.setValue(
      'quotes',
      quotes.filter((one) => one !== quote),
    )
    form.setValue('place', quote.place)
  }
  return (
    <SentForm form={form} label={heading} className="rounded-xl border border-accent/40 bg-accent-wash p-4">
      <h3 className="font-semibold">{heading}</h3>
      {quotes.length > 1 ? <p className="text-sm text-quiet">{m.several(quotes.length)}</p> : null}
      {quotes.map((quote) => (
        <figure key={`${quote.path ?? quote.place} ${quote.range?.start ?? ''}`}>
          <figcaption className="text-sm text-quiet">
            {quote.text === null ? m.wholeItem(placeName(quote.place)) : m.quoteIn(placeName(quote.place))}
          </figcaption>
          {quote.text === null ? null : (
            <blockquote className="mt-1 border-l-2 border-accent pl-3">“{quote.text}”</blockquote>
          )}
          <Button
            look="quiet"
            className="-ml-3 text-sm"
            icon={<X aria-hidden className="size-4" />}
            onClick={() => drop(quote)}
          >
            {m.dropQuote}
          </Button>
        </figure>
      ))}
      {quotes.length === 0 ? (
        <SentField form={form} name="place">
          {({ id, problem, value, onChange }) => (
            <SelectField
              id={id}
              label={m.place}
              empty={m.pickPlace}
              problem={problem}
              choices={itemPlaces.map((one) => ({ value: one, label: placeName(one) }))}
              value={value}
              autoFocus={item === ''}
              onChange={onChange}
            />
          )}
        </SentField>
      ) : null}
      <SentText form={form} name="text" label={m.text} hint={m.textHint} autoFocus={item !== ''} />
      <Phrases
        onPick={(phrase) => form.setValue('text', typed.trim() === '' ? phrase : `${typed.trimEnd()}\n${phrase}`)}
      />
      <SentField form={form} name="level">
        {({ id, value, onChange }) => (
          <RadioField
            id={id}
            legend={m.level}
            value={value}
            choices={levels.map((one) => ({ value: one, label: levelNames[one] }))}
            onChoose={onChange}
          />
        )}
      </SentField>
      <FormActions submit={m.save} cancel={m.cancel} onCancel={onCancel} />
    </SentForm>
  )
}
