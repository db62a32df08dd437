import type { Template } from '@thidua/schema/outline/template'
import { type Fate, type FateChoices, fateKinds } from '@thidua/schema/template-editing/fates'
import { questionsOf, type TemplateQuestion } from '@thidua/schema/template-editing/template-question'
import { useMessages } from '#messages/use-messages.ts'
import { FateQuestion } from './fate-question.tsx'
import { useQuestionName } from './use-question-name.ts'

interface FateListProps {
  readonly previous: Template
  readonly template: Template
  readonly fates: readonly Fate[]
  readonly open: readonly TemplateQuestion[]
  readonly choices: FateChoices
  readonly onChoose: (choices: FateChoices) => void
}

/** What becomes of every question of the version before: asked where the names do not tell it, listed where they do. */
export function FateList({ previous, template, fates, open, choices, onChoose }: FateListProps) {
  const { fates: m } = useMessages('templates')
  const nameOf = useQuestionName()
  const old = questionsOf(previous)
  const asked = [...old.values()].filter((question) => question.path in choices || open.includes(question))
  const told = fates.filter(({ question }) => !(question in choices))
  const known = new Set(fates.flatMap(({ into }) => into))
  const gained = [...questionsOf(template).values()].filter(({ path }) => !known.has(path))
  return (
    <section aria-labelledby="fates" className="mt-8">
      <h2 id="fates" className="text-xl">
        {m.title}
      </h2>
      {asked.length > 0 ? <p className="mt-2">{m.lead}</p> : null}
      <ul className="mt-3 flex flex-col gap-4">
        {asked.map((question) => (
          <li key={question.path}>
            <FateQuestion
              question={question}
              previous={previous}
              template={template}
              chosen={choices[question.path]}
              onChoose={(into) => onChoose({ ...choices, [question.path]: into })}
            />
          </li>
        ))}
      </ul>
      <dl className="mt-4 flex flex-col gap-2">
        {fateKinds.map((kind) => {
          const those = told.filter(({ fate }) => fate === kind)
          return those.length === 0 ? null : (
            <div key={kind}>
              <dt className="font-medium">{m.told[kind](those.length)}</dt>
              {kind === 'kept' ? null : (
                <dd className="text-quiet">
                  <ul className="list-disc pl-5">
                    {those.map(({ question }) => {
                      const found = old.get(question)
                      return found ? <li key={question}>{nameOf(previous, found)}</li> : null
                    })}
                  </ul>
                </dd>
              )}
            </div>
          )
        })}
        {gained.length > 0 ? (
          <div>
            <dt className="font-medium">{m.gained(gained.length)}</dt>
            <dd className="text-quiet">
              <ul className="list-disc pl-5">
                {gained.map((question) => (
                  <li key={question.path}>{nameOf(template, question)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
