import { type FollowKind, followKinds } from '@thidua/consolidation/out/followed-letter'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import type { IssuedLetter } from '../compiling-query.ts'
import { useCompilationAct } from './use-compilation-act.ts'

const followCompilation = graphql(/* GraphQL */ `
  mutation FollowCompilation($input: FollowCompilationInput!) {
    result: followCompilation(input: $input) {
      __typename
      ... on ValidationError {
        issues {
          path
          rule
        }
      }
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
      <Modal open={open} title={m.title(issued.letterNumber)} onCancel={() => setOpen(false)}>
        <p className="text-quiet">{m.lead}</p>
        <div className="mt-4">
          <RadioField
            id="follow"
            legend={m.kind}
            choices={followKinds.map((value) => ({ value, label: m.choices[value] }))}
            value={kind}
            onChoose={(value) => setKind(followKinds.find((one) => one === value) ?? 'supplement')}
          />
        </div>
        <p role="alert" className="mt-3 font-medium text-problem empty:hidden">
          {problem ? (problem.kind === 'unreachable' ? issue.problems.unreachable : m.refused) : ''}
        </p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button aria-disabled={working || undefined} onClick={() => void begin()}>
            {m.confirm}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {issue.cancel}
          </Button>
        </div>
      </Modal>
    </>
  )
}
