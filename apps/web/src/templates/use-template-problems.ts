import type { TemplateProblem } from '@thidua/schema/template-editing/template-problem'
import { useMessages } from '#messages/use-messages.ts'
import type { FieldNotes } from '#ui/form/field.tsx'
import { useTemplateEditing } from './template-editing.ts'

/** What is wrong with a field of a node, in words, as it stands beside the field. */
export function useTemplateNotes(node: string): (field: string) => FieldNotes {
  const { problems } = useTemplateEditing()
  const { rules } = useMessages('templates')
  const own = problems.filter((problem) => problem.node === node)
  const said = (field: string, level: TemplateProblem['level']) => {
    const found = own.find((problem) => problem.field === field && problem.level === level)
    return found ? rules[found.rule] : null
  }
  return (field) => ({ problem: said(field, 'mustFix'), advice: said(field, 'worthALook') })
}
