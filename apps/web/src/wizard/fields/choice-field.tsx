import type { ItemId } from '@thidua/schema/outline/item-id'
import { choicePath } from '@thidua/schema/outline/paths'
import type { TemplateChoice } from '@thidua/schema/outline/template'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { useNotesOn } from '../item-problems.ts'

/** A question of the outline with its few answers. */
export function ChoiceField({ place, choice }: { place: ItemId; choice: TemplateChoice }) {
  const path = choicePath(place, choice.key)
  const draft = useDraft()
  const text = useLabel()
  return (
    <RadioField
      id={path}
      legend={text(choice.label)}
      hint={choice.hint && text(choice.hint)}
      {...useNotesOn(path)}
      value={useField(path)}
      choices={choice.options.map(({ key, label }) => ({ value: key, label: text(label) }))}
      onChoose={(value) => draft.set(path, value)}
    />
  )
}
