import type { CellMeta } from '@thidua/schema/outline/cells'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import { dateText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useNotesOn } from '../item-problems.ts'

/** So many answers fit in one line and are seen at once; more go into a list. */
const fewChoices = 3

/** One cell of a row, shown by its kind and bound to the draft; any text is kept as typed. */
export function CellField({ path, meta }: { path: string; meta: CellMeta }) {
  const draft = useDraft()
  const value = useField(path)
  const notes = useNotesOn(path)
  const m = useMessages('wizard')
  const text = useLabel()
  const label = (
    <>
      {text(meta.label)}
      {meta.required ? null : <span className="font-normal text-quiet"> ({m.rows.optional})</span>}
    </>
  )
  const hint = meta.hint ? text(meta.hint) : meta.example ? m.rows.example(meta.example) : undefined
  const frame = { id: path, label, hint, ...notes }
  const write = (typed: string) => draft.set(path, typed)

  if (meta.kind === 'choice') {
    const choices = (meta.options ?? []).map(({ key, label: name, until }) => ({
      value: key,
      label: until ? m.choices.until(text(name), dateText(`${until}T00:00:00+07:00`)) : text(name),
    }))
    if (choices.length <= fewChoices && meta.required)
      return (
        <RadioField id={path} legend={label} hint={hint} {...notes} value={value} choices={choices} onChoose={write} />
      )
    return (
      <SelectField
        {...frame}
        value={value}
        choices={choices}
        empty={m.choices.empty}
        onChange={(event) => write(event.target.value)}
      />
    )
  }
  if (meta.kind === 'longText')
    return <TextArea {...frame} value={value} onChange={(event) => write(event.target.value)} />
  return (
    <TextField
      {...frame}
      value={value}
      inputMode={meta.kind === 'number' ? 'decimal' : undefined}
      onChange={(event) => write(event.target.value)}
    />
  )
}
