import type { ItemId } from '@thidua/schema/outline/item-id'
import { narrativePath } from '@thidua/schema/outline/paths'
import type { TemplateNarrative } from '@thidua/schema/outline/template'
import { use } from 'react'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useNotesOn } from '../item-problems.ts'
import { BelowTextContext } from './below-text.ts'
import { NarrativeEditor } from './narrative-editor.tsx'

interface NarrativeFieldProps {
  readonly place: ItemId
  readonly narrative: TemplateNarrative
  /** Says how lists are written and that Word may be pasted: once a page. */
  readonly withHelp: boolean
}

/** One narrative of an item, bound to the draft. */
export function NarrativeField({ place, narrative, withHelp }: NarrativeFieldProps) {
  const path = narrativePath(place, narrative.key)
  const draft = useDraft()
  const below = use(BelowTextContext)
  const value = useField(path)
  const m = useMessages('wizard')
  const text = useLabel()
  const { hint: help, example } = narrative
  const hint = [help && text(help), example && m.rows.example(text(example)), withHelp && m.editor.help]
    .filter(Boolean)
    .join(' ')
  return (
    <div className="flex flex-col gap-2">
      <NarrativeEditor
        id={path}
        label={text(narrative.label)}
        hint={hint}
        {...useNotesOn(path)}
        value={value}
        onChange={(markup) => draft.set(path, markup)}
      />
      {below?.(path, text(narrative.label))}
    </div>
  )
}
