import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useCompilationAct } from '../issue/use-compilation-act.ts'
import { useCompiling } from '../model/compiling.ts'

const freezeCompilation = graphql(/* GraphQL */ `
  mutation FreezeCompilation($input: FreezeCompilationInput!) {
    result: freezeCompilation(input: $input) {
      __typename
      ...CompilationAct_error @unmask
    }
  }
`)

/** Keeps the letter as it stands under a name, to compare with later. */
export function FreezeForm() {
  const { past: m, issue } = useMessages('compiling')
  const { roundId, draft } = useCompiling()
  const [name, setName] = useState('')
  const [unsaved, setUnsaved] = useState(false)
  const { run, working, problem } = useCompilationAct(freezeCompilation)
  const freeze = async () => {
    if (working) return
    const saved = await draft.settle()
    setUnsaved(!saved)
    if (saved && (await run({ input: { roundId, name } }))) setName('')
  }
  const rules: Readonly<Record<string, string>> = m.rules
  const refused = problem?.kind === 'invalid' ? (rules[problem.issues[0]?.rule ?? ''] ?? issue.problems.refused) : null
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        void freeze()
      }}
    >
      <div className="min-w-48 grow">
        <TextField
          id="freeze-name"
          label={m.name}
          hint={m.nameHint}
          problem={refused}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <Button type="submit" look="secondary" aria-disabled={working || undefined}>
        {m.freeze}
      </Button>
      <p role="alert" className="basis-full text-sm text-problem empty:hidden">
        {unsaved ? issue.unsaved : problem && problem.kind !== 'invalid' ? issue.problems[problem.kind] : ''}
      </p>
    </form>
  )
}
