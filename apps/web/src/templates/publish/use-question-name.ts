import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { numberOf, type Template } from '@thidua/schema/outline/template'
import type { TemplateQuestion } from '@thidua/schema/template-editing/template-question'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

/** `II.5 Kiểm tra, giám sát – Nội dung`, as the version names it. */
export function useQuestionName(): (template: Template, question: TemplateQuestion) => string {
  const text = useLabel()
  const { fates: m } = useMessages('templates')
  return (template, question) => {
    const item = `${numberOf(template, question.item.id)} ${text(question.item.name)}`
    if (question.kind === 'item') return m.wholeItem(item)
    return m.part(item, text(question.kind === 'rows' ? rowsOf(question.slug).label : question.label))
  }
}
