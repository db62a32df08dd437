import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { findField } from '@thidua/schema/outline/find-field'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useOpenReport } from './open-report.ts'

/** A field's text as a person reads it: options by their labels, long texts without their markup, everything else as typed. Empty stays empty. */
export function useValueWords(): (path: string, value: string) => string {
  const { template } = useOpenReport()
  const m = useMessages('answers')
  const text = useLabel()
  return (path, value) => {
    const field = findField(template, path)
    switch (field?.kind) {
      case 'answer':
        return value === 'none' ? m.none : ''
      case 'done':
        return value === 'yes' ? m.yes : value === 'no' ? m.no : value
      case 'order':
        return value === '' ? m.rowRemoved : m.rowKept
      case 'choice':
      case 'cell': {
        const options = field.kind === 'choice' ? field.choice.options : field.meta.options
        const option = options?.find(({ key }) => key === value)
        return option ? text(option.label) : value
      }
      case 'letter': {
        const names: Readonly<Record<string, string>> =
          field.field === 'capacity' ? m.capacities : field.field === 'urgency' ? m.urgencies : {}
        return Object.entries(names).find(([key]) => key === value)?.[1] ?? value
      }
      case 'narrative':
        return plainText(parseMarkup(value))
      case 'reason':
      case 'figure':
      case undefined:
        return value
    }
  }
}
