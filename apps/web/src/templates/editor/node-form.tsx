import { isGroup, type TemplateChapter, type TemplateGroup } from '@thidua/schema/outline/template'
import { isChapter, nodeIdOf, nodesOf } from '@thidua/schema/template-editing/template-nodes'
import { Trash2 } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { AddByName } from '../item/add-by-name.tsx'
import { ItemForm } from '../item/item-form.tsx'
import { LabelField } from '../item/label-field.tsx'
import { nodeName } from '../node-name.ts'
import { controlId, useTemplateEditing } from '../template-editing.ts'
import { useTemplateNotes } from '../use-template-problems.ts'
import { TemplatePreview } from './template-preview.tsx'

/** The form of the chosen chapter, numbered heading or item, with what becomes of it below. */
export function NodeForm() {
  const { form: m } = useMessages('templates')
  const { template, store, node: chosen, select } = useTemplateEditing()
  const node = nodesOf(template).get(chosen)
  if (!node) return <p className="text-quiet">{m.chooseNode}</p>
  const { number, name } = nodeName(template, node)
  const part = isChapter(node) ? null : node
  const item = part && !isGroup(part) ? part : null
  const ids = [...nodesOf(template).keys()]
  const remove = () => {
    const at = ids.indexOf(chosen)
    const left = nodesOf(store.act({ kind: 'remove', node: chosen }))
    const next = ids.slice(0, at).findLast((id) => left.has(id)) ?? [...left.keys()][0] ?? ''
    select(next)
    document.getElementById(`dong-${next}`)?.focus()
  }
  return (
    <section aria-labelledby={controlId(chosen, '')}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id={controlId(chosen, '')} tabIndex={-1} className="min-w-0 text-xl break-words">
          <span className="mr-2 text-quiet tabular-nums">{number}</span> {name || m.unnamed}
        </h2>
        <Button look="quiet" icon={<Trash2 aria-hidden className="size-4" />} onClick={remove}>
          {item ? m.removeItem : isChapter(node) ? m.removeChapter : m.removeGroup}
        </Button>
      </div>
      <div className="mt-4 flex flex-col gap-6">
        {isChapter(node) || isGroup(node) ? <HeadingForm node={node} /> : <ItemForm item={node} />}
      </div>
      <TemplatePreview template={template} item={item} />
    </section>
  )
}

function HeadingForm({ node }: { node: TemplateChapter | TemplateGroup }) {
  const { form: m } = useMessages('templates')
  const { store, select } = useTemplateEditing()
  const id = nodeIdOf(node)
  const notes = useTemplateNotes(id)
  const added = (act: Parameters<typeof store.act>[0]) => {
    const before = nodesOf(store.shown().template)
    const made = [...nodesOf(store.act(act)).keys()].find((one) => !before.has(one))
    if (made) select(made)
  }
  return (
    <>
      <TextArea
        id={controlId(id, 'heading')}
        rows={2}
        label={m.heading}
        hint={m.headingHint}
        {...notes('heading')}
        value={node.heading}
        onChange={({ target }) => store.act({ kind: 'change', node: id, values: { heading: target.value } })}
      />
      {isChapter(node) ? (
        <LabelField
          node={id}
          field="name"
          label={m.name}
          hint={m.nameHint}
          value={node.name}
          onChange={(name) => store.act({ kind: 'change', node: id, values: { name } })}
        />
      ) : null}
      <AddByName
        key={`item-${id}`}
        id={`them-muc-${id}`}
        label={m.newItem}
        act={m.addItem}
        onAdd={(name) => added({ kind: 'addItem', into: id, name })}
      />
      {isChapter(node) ? (
        <AddByName
          key={`group-${id}`}
          id={`them-de-muc-${id}`}
          label={m.newGroup}
          hint={m.newGroupHint}
          act={m.addGroup}
          onAdd={(name) => added({ kind: 'addGroup', into: id, name })}
        />
      ) : null}
    </>
  )
}
