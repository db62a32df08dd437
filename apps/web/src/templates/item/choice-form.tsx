import type { TemplateChoice, TemplateItem } from '@thidua/schema/outline/template'
import { Trash2 } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { CheckField } from '#ui/form/check-field.tsx'
import { NoteTexts } from '#ui/form/field.tsx'
import { controlId, useTemplateEditing } from '../template-editing.ts'
import { useTemplateNotes } from '../use-template-problems.ts'
import { AddByName } from './add-by-name.tsx'
import { LabelField } from './label-field.tsx'

/** One question with its answers to choose from. */
export function ChoiceForm({ item: { id: item }, choice }: { item: TemplateItem; choice: TemplateChoice }) {
  const { form: f, parts: m } = useMessages('templates')
  const { store } = useTemplateEditing()
  const notes = useTemplateNotes(item)
  const { key, options } = choice
  const at = `choices/${key}`
  const change = (values: Partial<Omit<TemplateChoice, 'key' | 'options'>>) =>
    void store.act({ kind: 'changePart', item, list: 'choices', key, values })
  return (
    <>
      <LabelField
        node={item}
        field={`${at}/label`}
        label={m.label}
        value={choice.label}
        onChange={(label) => change({ label })}
      />
      <LabelField
        node={item}
        field={`${at}/hint`}
        label={f.hint}
        value={choice.hint}
        onChange={(hint) => change({ hint })}
      />
      <fieldset className="rounded-lg border border-line p-4">
        <legend className="px-1 font-medium">{m.options}</legend>
        <div id={controlId(item, `${at}/options`)} tabIndex={-1}>
          <NoteTexts id={controlId(item, `${at}/options`)} {...notes(`${at}/options`)} />
        </div>
        <ul className="flex flex-col gap-4">
          {options.map((option, index) => (
            <li key={option.key} className="flex items-start gap-2">
              <div className="min-w-0 flex-1">
                <LabelField
                  node={item}
                  field={`${at}/options/${option.key}`}
                  label={m.option(index + 1)}
                  value={option.label}
                  onChange={(label) =>
                    void store.act({ kind: 'changeOption', item, choice: key, key: option.key, label })
                  }
                />
              </div>
              <Button
                look="quiet"
                aria-label={m.remove(option.label.vi || m.option(index + 1))}
                className="size-11 shrink-0 px-0"
                onClick={() => {
                  store.act({ kind: 'removeOption', item, choice: key, key: option.key })
                  document.getElementById(controlId(item, `${at}/options`))?.focus()
                }}
              >
                <Trash2 aria-hidden className="size-5" />
              </Button>
            </li>
          ))}
        </ul>
        <div className="mt-4">
          <AddByName
            id={controlId(item, `${at}/them`)}
            label={m.newOption}
            act={m.addOption}
            onAdd={(name) => void store.act({ kind: 'addOption', item, choice: key, name })}
          />
        </div>
      </fieldset>
      <CheckField
        id={controlId(item, `${at}/required`)}
        label={m.required}
        checked={choice.required}
        onCheck={(required) => change({ required })}
      />
    </>
  )
}
