import type { Template } from '@thidua/schema/outline/template'
import { questionsOf, type TemplateQuestion, takesAnswers } from '@thidua/schema/template-editing/template-question'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { CheckField } from '#ui/form/check-field.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { useQuestionName } from './use-question-name.ts'

interface FateQuestionProps {
  readonly question: TemplateQuestion
  readonly previous: Template
  readonly template: Template
  /** Undefined until something is said. */
  readonly chosen: readonly string[] | undefined
  readonly onChoose: (into: readonly string[]) => void
}

/** What becomes of one question that is asked no more: it ends, or goes on in one or several others. */
export function FateQuestion({ question, previous, template, chosen, onChoose }: FateQuestionProps) {
  const { fates: m } = useMessages('templates')
  const nameOf = useQuestionName()
  const [goesOn, setGoesOn] = useState((chosen?.length ?? 0) > 0)
  const targets = [...questionsOf(template).values()].filter((target) => takesAnswers(question, target))
  const id = `so-phan-${question.path}`
  return (
    <div className="rounded-xl border border-line bg-sheet p-4">
      <RadioField
        id={id}
        legend={nameOf(previous, question)}
        value={goesOn ? 'goesOn' : chosen ? 'retired' : ''}
        choices={[
          { value: 'retired', label: m.retire },
          ...(targets.length > 0 ? [{ value: 'goesOn', label: m.goesOn }] : []),
        ]}
        onChoose={(value) => {
          setGoesOn(value === 'goesOn')
          if (value === 'retired') onChoose([])
        }}
      />
      {goesOn ? (
        <fieldset className="mt-2">
          <legend className="text-sm text-quiet">{m.into}</legend>
          <div className="max-h-64 overflow-y-auto">
            {targets.map((target) => (
              <CheckField
                key={target.path}
                id={`${id}-${target.path}`}
                label={nameOf(template, target)}
                checked={chosen?.includes(target.path) ?? false}
                onCheck={(checked) =>
                  onChoose(
                    checked ? [...(chosen ?? []), target.path] : (chosen ?? []).filter((path) => path !== target.path),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  )
}
