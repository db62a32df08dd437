import { parsePath } from '@thidua/schema/outline/parse-path'
import type { Template } from '@thidua/schema/outline/template'
import { questionsOf } from '@thidua/schema/template-editing/template-question'
import { useQuestionName } from './use-question-name.ts'

interface GoingTextsProps {
  readonly losing: readonly { readonly agency: string; readonly paths: readonly string[] }[]
  readonly previous: Template
}

/** Agency by agency, the questions whose texts would leave the draft for its history. */
export function GoingTexts({ losing, previous }: GoingTextsProps) {
  const nameOf = useQuestionName()
  const questions = questionsOf(previous)
  const named = (path: string): string => {
    const parsed = parsePath(path)
    if (parsed === null || parsed.kind === 'letter') return path
    const list = parsed.kind === 'cell' || parsed.kind === 'order' ? `${parsed.item}/${parsed.list}` : parsed.group
    const question = questions.get(list) ?? questions.get(parsed.item)
    return question ? nameOf(previous, question) : path
  }
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {losing.map(({ agency, paths }) => (
        <li key={agency}>
          <span className="font-medium">{agency}:</span> {[...new Set(paths.map(named))].join('; ')}
        </li>
      ))}
    </ul>
  )
}
