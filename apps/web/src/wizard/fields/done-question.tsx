import type { ItemId } from '@thidua/schema/outline/item-id'
import { donePath } from '@thidua/schema/outline/paths'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { useNotesOn } from '../item-problems.ts'

/** Only the writer knows when a text is finished. */
export function DoneQuestion({ place }: { place: ItemId }) {
  const path = donePath(place)
  const draft = useDraft()
  const { done } = useMessages('wizard')
  return (
    <RadioField
      id={path}
      large
      legend={done.question}
      hint={done.hint}
      {...useNotesOn(path)}
      value={useField(path)}
      choices={[
        { value: 'yes', label: done.yes },
        { value: 'no', label: done.no },
      ]}
      onChoose={(value) => draft.set(path, value)}
    />
  )
}
