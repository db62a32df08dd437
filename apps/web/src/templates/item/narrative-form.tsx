import type { TemplateItem, TemplateNarrative } from '@thidua/schema/outline/template'
import { useMessages } from '#messages/use-messages.ts'
import { CheckField } from '#ui/form/check-field.tsx'
import { controlId, useTemplateEditing } from '../template-editing.ts'
import { LabelField } from './label-field.tsx'

/** One text of an item. */
export function NarrativeForm({ item: { id }, narrative }: { item: TemplateItem; narrative: TemplateNarrative }) {
  const { form: f, parts: m } = useMessages('templates')
  const { store } = useTemplateEditing()
  const { key } = narrative
  const at = `narratives/${key}`
  const change = (values: Partial<Omit<TemplateNarrative, 'key'>>) =>
    void store.act({ kind: 'changePart', item: id, list: 'narratives', key, values })
  return (
    <>
      <LabelField
        node={id}
        field={`${at}/label`}
        label={m.label}
        value={narrative.label}
        onChange={(label) => change({ label })}
      />
      <LabelField
        node={id}
        field={`${at}/hint`}
        label={f.hint}
        value={narrative.hint}
        onChange={(hint) => change({ hint })}
      />
      <LabelField
        node={id}
        field={`${at}/example`}
        label={f.example}
        value={narrative.example}
        onChange={(example) => change({ example })}
      />
      <CheckField
        id={controlId(id, `${at}/required`)}
        label={m.required}
        checked={narrative.required}
        onCheck={(required) => change({ required })}
      />
    </>
  )
}
