import { meanings } from '@thidua/schema/outline/meanings'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { findItem, type TemplateItem } from '@thidua/schema/outline/template'
import type { NodeValues } from '@thidua/schema/template-editing/template-act'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { CheckField } from '#ui/form/check-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { controlId, useTemplateEditing } from '../template-editing.ts'
import { useTemplateNotes } from '../use-template-problems.ts'
import { LabelField } from './label-field.tsx'
import { PartsForm } from './parts-form.tsx'
import { RowsForm } from './rows-form.tsx'

/** All that is asked in one item. */
export function ItemForm({ item }: { item: TemplateItem }) {
  const { form: m } = useMessages('templates')
  const { store } = useTemplateEditing()
  const text = useLabel()
  const { id } = item
  const notes = useTemplateNotes(id)
  const change = (values: NodeValues) => void store.act({ kind: 'change', node: id, values })
  return (
    <>
      <TextArea
        id={controlId(id, 'heading')}
        rows={2}
        label={m.heading}
        hint={m.itemHeadingHint}
        {...notes('heading')}
        value={item.heading}
        onChange={({ target }) => change({ heading: target.value })}
      />
      <LabelField
        node={id}
        field="name"
        label={m.name}
        hint={m.nameHint}
        value={item.name}
        onChange={(name) => change({ name })}
      />
      <LabelField node={id} field="hint" label={m.hint} long value={item.hint} onChange={(hint) => change({ hint })} />
      <LabelField
        node={id}
        field="example"
        label={m.example}
        long
        value={item.example}
        onChange={(example) => change({ example })}
      />
      <SelectField
        id={controlId(id, 'meaning')}
        label={m.meaning}
        hint={m.meaningHint}
        {...notes('meaning')}
        empty={m.noMeaning}
        value={item.meaning ?? ''}
        choices={meanings.map((value) => {
          const standard = findItem(midTermTemplate, value)
          return { value, label: `${value} ${standard ? text(standard.name) : ''}` }
        })}
        onChange={({ target }) => change({ meaning: meanings.find((one) => one === target.value) ?? null })}
      />
      <div>
        <CheckField
          id={controlId(id, 'mayBeNone')}
          label={m.mayBeNone}
          checked={item.mayBeNone}
          onCheck={(mayBeNone) => change({ mayBeNone })}
        />
        <CheckField
          id={controlId(id, 'required')}
          label={m.required}
          checked={item.required}
          onCheck={(required) => change({ required })}
        />
      </div>
      <PartsForm item={item} list="narratives" />
      <RowsForm item={item} onChange={change} />
      <PartsForm item={item} list="figures" />
      <PartsForm item={item} list="choices" />
    </>
  )
}
