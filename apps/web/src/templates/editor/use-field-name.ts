import { findItem } from '@thidua/schema/outline/template'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useTemplateEditing } from '../template-editing.ts'

/** What a field of a node's form is called: its part by its name, then its label; '' for the node as a whole. */
export function useFieldName(): (node: string, field: string) => string {
  const { form, parts } = useMessages('templates')
  const { template } = useTemplateEditing()
  const text = useLabel()
  const labels: Readonly<Record<string, unknown>> = { ...form, ...parts }
  return (node, field) => {
    const [list, key, ...rest] = field.split('/')
    const item = findItem(template, node)
    const found =
      list === 'narratives' || list === 'figures' || list === 'choices'
        ? item?.[list].find((part) => part.key === key)
        : undefined
    const [name = ''] = found ? rest : field.split('/')
    const label = labels[name]
    return [found ? text(found.label) || parts.unnamed : '', typeof label === 'string' ? label : '']
      .filter(Boolean)
      .join(' – ')
  }
}
