import { type FollowKind, followKinds } from '@thidua/consolidation/out/followed-letter'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import type { IssuedLetter } from '../compiling-query.ts'
import { ActDialog } from './act-dialog.tsx'
import { useCompilationAct } from './use-compilation-act.ts'

const followCompilation = graphql(/* GraphQL */ `
  mutation FollowCompilation($input: FollowCompilationInput!) {
    result: followCompilation(input: $input) {
      __typename
      ...CompilationAct_error @unmask
    }
  }
`)

/** Begins the letter that supplements or replaces the issued one. */
export function FollowButton({ roundId, issued }: { roundId: string; issued: IssuedLetter }) {
  const { follow: m, issue } = useMessages('compiling')
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<FollowKind>('supplement')
  const { run, working, problem } = useCompilationAct(followCompilation)
  const begin = async () => {
    if (!working && (await run({ input: { roundId, submissionId: issued.id, kind } }))) setOpen(false)
  }
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {m.open}
      </Button>
      <ActDialog
        open={open}
        onClose={() => setOpen(false)}
        title={m.title(issued.letterNumber)}
        lead={m.lead}
        problem={problem ? (problem.kind === 'unreachable' ? issue.problems.unreachable : m.refused) : ''}
        confirm={m.confirm}
        working={working}
        onConfirm={() => void begin()}
      >
        <RadioField
          id="follow"
          legend={m.kind}
          choices={followKinds.map((value) => ({ value, label: m.choices[value] }))}
          value={kind}
          onChoose={(value) => setKind(followKinds.find((one) => one === value) ?? 'supplement')}
        />
      </ActDialog>
    </>
  )
}
