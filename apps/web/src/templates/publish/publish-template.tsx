import type { Template } from '@thidua/schema/outline/template'
import { type FateChoices, fatesOf } from '@thidua/schema/template-editing/fates'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { ConflictChoice } from '../editor/conflict-choice.tsx'
import { ProblemList } from '../editor/problem-list.tsx'
import { SaveState } from '../editor/save-state.tsx'
import { publishMutation } from '../queries.ts'
import { useTemplateEditing } from '../template-editing.ts'
import { FateList } from './fate-list.tsx'
import { type RoundChoice, RunningRounds } from './running-rounds.tsx'

/** What is left to mend, what becomes of every question, what happens to rounds that run; then the act. */
export function PublishTemplate({ previous }: { previous: Template | null }) {
  const templates = useMessages('templates')
  const m = templates.publish
  const { id, name, template, problems, store } = useTemplateEditing()
  const navigate = useNavigate()
  const publish = useAdministration(publishMutation)
  const [choices, setChoices] = useState<FateChoices>({})
  const [rounds, setRounds] = useState<ReadonlyMap<string, RoundChoice>>(new Map())
  const { fates, open } = previous ? fatesOf(previous, template, choices) : { fates: [], open: [] }
  const blocking = problems.filter(({ level }) => level === 'mustFix').length
  const chosen = Object.entries(choices).map(([question, into]) => ({ question, into: [...into] }))
  const act = async () => {
    await store.flush()
    const { revision, state } = store.shown()
    if (state !== 'saved') return
    const moved = [...rounds].flatMap(([roundId, choice]) =>
      choice === 'keep' ? [] : [{ roundId, moveAll: choice === 'all' }],
    )
    const { done } = await publish.run({ input: { id, revision, fates: chosen, rounds: moved } })
    if (done) void navigate(paths.templates())
  }
  return (
    <Page title={m.title(name)} back={{ to: paths.template(id), label: m.back }}>
      <div className="mt-2">
        <SaveState />
      </div>
      <ConflictChoice />
      <ProblemList />
      {previous ? (
        <FateList
          previous={previous}
          template={template}
          fates={fates}
          open={open}
          choices={choices}
          onChoose={setChoices}
        />
      ) : (
        <p className="mt-6">{m.first}</p>
      )}
      {previous && open.length === 0 ? (
        <RunningRounds id={id} fates={chosen} previous={previous} chosen={rounds} onChoose={setRounds} />
      ) : null}
      <div className="mt-10">
        {blocking > 0 || open.length > 0 ? (
          <Notice title={m.blocked}>
            <ul className="mt-1 list-disc pl-5">
              {blocking > 0 ? <li>{m.problemsLeft(blocking)}</li> : null}
              {open.length > 0 ? <li>{m.fatesLeft(open.length)}</li> : null}
            </ul>
          </Notice>
        ) : (
          <>
            <p className="mb-4">{m.lead}</p>
            <Button onClick={() => void act()}>{publish.working ? m.working : m.act}</Button>
          </>
        )}
        <AdministrationProblem problem={publish.problem} className="mt-4" />
        {publish.problem?.kind === 'invalid' ? (
          <p role="alert" className="mt-4 font-medium text-problem">
            {m.overtaken}
          </p>
        ) : null}
      </div>
    </Page>
  )
}
