import type { TemplateProblem } from '@thidua/schema/template-editing/problems/template-problem'
import { useMessages } from '#messages/use-messages.ts'
import type { FieldNotes } from '#ui/form/field.tsx'
import { useTemplateEditing } from './template-editing.ts'

/** What is wrong with a field of a node, in words, beside the field. That the English is missing stands in the list alone. */
export function useTemplateNotes(node: string): (field: string) => FieldNotes {
  const { problems } = useTemplateEditing()
  const { rules } = useMessages('templates')
  const own = problems.filter((problem) => problem.node === node)
  const said = (field: string, level: TemplateProblem['level']) => {
    const found = own.find((one) => one.field === field && one.level === level && one.rule !== 'noEnglish')
    return found ? rules[found.rule] : null
  }
  return (field) => ({ problem: said(field, 'mustFix'), advice: said(field, 'worthALook') })
}
