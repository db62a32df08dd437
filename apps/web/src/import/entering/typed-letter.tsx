import { answerPath, letterPath } from '@thidua/schema/outline/paths'
import { itemsOf, numberOf, type TemplateItem } from '@thidua/schema/outline/template'
import { readDate } from '@thidua/schema/text/read-date'
import { hasContent } from '@thidua/schema/verdict'
import { useState } from 'react'
import { useOpenReport } from '#answers/open-report.ts'
import { useAnswers, useDraft, useField } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { pairClass } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SilenceOffer, SilencePanel } from '#wizard/fields/silence.tsx'
import { ItemFields } from '#wizard/item-fields.tsx'
import { ItemHeading } from '#wizard/item-heading.tsx'
import { SignerFields } from '#wizard/letter-fields/signer-fields.tsx'

/** What of the letter is typed off: its number, date and signer, and its items one by one, by the wizard's own parts. */
export function TypedLetter({ headPost }: { headPost: string }) {
  const m = useMessages('entering')
  const { template } = useOpenReport()
  const text = useLabel()
  const answers = useAnswers()
  const [chosen, setChosen] = useState<string | null>(null)
  const items = itemsOf(template)
  const at = Math.max(
    items.findIndex(({ id }) => id === chosen),
    0,
  )
  const item = items[at]
  const answered = (one: TemplateItem) => answers[answerPath(one.id)] === 'none' || hasContent(one, answers)
  const go = (by: number) => setChosen(items[at + by]?.id ?? null)
  return (
    <div className="mt-4 flex max-w-3xl flex-col gap-6">
      <div className={pairClass}>
        <LetterLine field="number" />
        <LetterLine field="issuedOn" />
        <SignerFields headPost={headPost} />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <SelectField
            id="entering-item"
            label={m.item}
            empty={m.item}
            value={item?.id ?? ''}
            onChange={({ target }) => setChosen(target.value)}
            choices={items.map((one) => ({
              value: one.id,
              label: `${numberOf(template, one.id)} ${text(one.name)}${answered(one) ? ` – ${m.answered}` : ''}`,
            }))}
          />
        </div>
        <Button look="secondary" aria-disabled={at === 0 || undefined} onClick={() => (at === 0 ? null : go(-1))}>
          {m.itemBefore}
        </Button>
        <Button
          look="secondary"
          aria-disabled={at === items.length - 1 || undefined}
          onClick={() => (at === items.length - 1 ? null : go(1))}
        >
          {m.itemNext}
        </Button>
      </div>
      {item ? <TypedItem key={item.id} item={item} /> : null}
    </div>
  )
}

/** An item of the letter: what it says, or that it says there is nothing. */
function TypedItem({ item }: { item: TemplateItem }) {
  const none = useField(answerPath(item.id)) === 'none'
  return (
    <section className="flex flex-col gap-6" aria-labelledby="entering-item-title">
      <h3 id="entering-item-title" className="text-lg font-semibold">
        <ItemHeading item={item} />
      </h3>
      {none ? <SilencePanel item={item} /> : item.mayBeNone ? <SilenceOffer item={item} /> : null}
      {none ? null : <ItemFields item={item} start={null} />}
    </section>
  )
}

function LetterLine({ field }: { field: 'number' | 'issuedOn' }) {
  const m = useMessages('entering')
  const { letter } = useMessages('answers')
  const draft = useDraft()
  const path = letterPath(field)
  const value = useField(path)
  const wrong = field === 'issuedOn' && value.trim() !== '' && readDate(value) === undefined
  return (
    <TextField
      id={path}
      label={letter[field]}
      hint={field === 'issuedOn' ? m.arrivedOnHint : undefined}
      advice={wrong ? m.rules.day : null}
      value={value}
      onChange={({ target }) => draft.set(path, target.value)}
    />
  )
}
