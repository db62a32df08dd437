import { graphql } from '@thidua/schema/generated/gql'
import type { TemplateQuery } from '@thidua/schema/generated/graphql'
import { numberOf, type TemplateItem } from '@thidua/schema/outline/template'
import type { HelpText } from '@thidua/schema/template-editing/help-texts'
import { type FormEvent, useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { LabelPair } from '../item/label-pair.tsx'
import { type HelpEdits, useHelpEdits } from './use-help-edits.ts'
import { useHelpLabels } from './use-help-labels.ts'

const changeHelpMutation = graphql(/* GraphQL */ `
  mutation ChangeTemplateHelp($input: ChangeTemplateHelpInput!) {
    result: changeTemplateHelp(input: $input) {
      ... on MutationChangeTemplateHelpSuccess {
        data {
          id
          lastChange
          revision
          outline
        }
      }
      ...Administration_error
    }
  }
`)

interface HelpFormProps {
  readonly template: NonNullable<TemplateQuery['template']>
  /** Whether something was saved. */
  readonly onDone: (saved: boolean) => void
}

/** Hints and examples of a published version, item by item; all that were changed are saved together. */
export function HelpForm({ template: { id, lastChange, outline }, onDone }: HelpFormProps) {
  const { help: m, rules } = useMessages('templates')
  const text = useLabel()
  const names = useHelpLabels(outline)
  const act = useAdministration(changeHelpMutation)
  const edits = useHelpEdits(outline)
  const [tried, setTried] = useState(false)
  const { changed } = edits
  const wrong = tried ? changed.filter((help) => edits.problemsOf(help).length > 0) : []
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (changed.some((help) => edits.problemsOf(help).length > 0)) return
    if (changed.length === 0) return onDone(false)
    const texts = changed.map((help) => ({ at: help.at, ...edits.wordsOf(help) }))
    const { done } = await act.run({ input: { id, lastChange: lastChange ?? null, texts } })
    if (done) onDone(true)
  }
  const items = [...Map.groupBy(edits.texts, ({ item }) => item)]
  return (
    <form aria-label={m.title} noValidate onSubmit={(event) => void save(event)} className="mt-6">
      <h2 className="text-xl">{m.title}</h2>
      <p className="mt-1 max-w-prose">{m.lead}</p>
      <div className="mt-4 divide-y divide-line border-y border-line">
        {items.map(([item, helps]) => {
          const own = changed.filter((help) => help.item === item).length
          return (
            <Disclosure
              key={item.id}
              className="py-1"
              summaryClassName="min-h-11 cursor-pointer py-2.5 font-medium text-accent"
              summary={[`${numberOf(outline, item.id)} ${text(item.name)}`, ...(own > 0 ? [m.changed(own)] : [])].join(
                ' · ',
              )}
            >
              <ItemHelp item={item} helps={helps} edits={edits} tried={tried} />
            </Disclosure>
          )
        })}
      </div>
      {wrong.length > 0 ? (
        <div role="alert" className="mt-4 font-medium text-problem">
          <p>{m.wrong(wrong.length)}</p>
          <ul className="list-disc pl-5">
            {wrong.map((help) => (
              <li key={help.at}>
                {names[help.at]}: {edits.problemsOf(help).map(({ rule }) => rules[rule])}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <AdministrationProblem problem={act.problem} className="mt-4" />
      <div className="sticky bottom-0 -mx-4 mt-4 flex flex-wrap items-center gap-4 border-t border-line bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
        <FormButtons working={act.working} label={m.save} onCancel={() => onDone(false)} />
        <p role="status" className="text-sm text-quiet first-letter:uppercase">
          {changed.length > 0 ? m.changed(changed.length) : m.none}
        </p>
      </div>
    </form>
  )
}

interface ItemHelpProps {
  readonly item: TemplateItem
  readonly helps: readonly HelpText[]
  readonly edits: HelpEdits
  readonly tried: boolean
}

function ItemHelp({ item, helps, edits, tried }: ItemHelpProps) {
  const { form: f, help: m, rules } = useMessages('templates')
  const text = useLabel()
  const alone = helps.every(({ part }) => part === null)
  return (
    <div className="flex flex-col gap-5 pt-1 pb-5">
      {helps.map((help) => {
        const theirs = edits.theirsOf(help)
        const problems = tried ? edits.problemsOf(help) : []
        return (
          <div key={help.at}>
            <LabelPair
              long
              label={m.of(f[help.kind], help.part ? text(help.part) : alone ? null : text(item.name))}
              value={edits.wordsOf(help)}
              onChange={(value) => edits.change(help, value)}
              idOf={(language) => `huong-dan-${help.at}/${language}`}
              notesOf={(language) => {
                const found = problems.find(({ field }) => field === `${help.at}/${language}`)
                return { problem: found ? rules[found.rule] : null, advice: null }
              }}
            />
            {theirs ? <p className="mt-1 text-sm text-notice">{m.theirs(text(theirs))}</p> : null}
          </div>
        )
      })}
    </div>
  )
}
