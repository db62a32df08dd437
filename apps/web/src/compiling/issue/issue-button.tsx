import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { newId } from '#lib/new-id.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { useCompiling } from '../model/compiling.ts'
import type { Live } from '../model/use-live-compilation.ts'
import { SigningFields } from './signing-fields.tsx'
import { type ActProblem, useCompilationAct } from './use-compilation-act.ts'
import { useStillOpen } from './use-still-open.ts'

const issueCompilation = graphql(/* GraphQL */ `
  mutation IssueCompilation($input: IssueCompilationInput!) {
    result: issueCompilation(input: $input) {
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

interface IssueButtonProps {
  readonly roundId: string
  /** Of the host, by which its head signs. */
  readonly headPost: string
  readonly live: Live
}

/** Issues the letter: asks for what stands on every letter, says what is still open, and seals. */
export function IssueButton({ roundId, headPost, live }: IssueButtonProps) {
  const { issue: m } = useMessages('compiling')
  const { draft } = useCompiling()
  const [open, setOpen] = useState(false)
  // One press is one issue, however often it is sent.
  const [idempotencyKey, setKey] = useState(newId)
  const [unsaved, setUnsaved] = useState(false)
  const { run, working, problem } = useCompilationAct(issueCompilation)
  const stillOpen = useStillOpen()
  const issue = async () => {
    if (working) return
    const saved = await draft.settle()
    setUnsaved(!saved)
    if (!saved) return
    if (await run({ input: { roundId, idempotencyKey, readAt: live.seenUntil() } })) {
      setKey(newId())
      setOpen(false)
    }
  }
  return (
    <>
      <Button className="ml-2 min-h-11" onClick={() => setOpen(true)}>
        {m.open}
      </Button>
      <Modal open={open} title={m.title} onCancel={() => setOpen(false)}>
        <p className="text-quiet">{m.lead}</p>
        {stillOpen.length > 0 ? (
          <ul className="mt-3 list-disc rounded-lg bg-notice-wash py-2 pr-3 pl-8 text-sm">
            {stillOpen.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        <form
          noValidate
          className="mt-4 flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void issue()
          }}
        >
          <SigningFields headPost={headPost} issues={problem?.kind === 'invalid' ? problem.issues : []} />
          <p role="alert" className="font-medium text-problem empty:hidden">
            {unsaved ? m.unsaved : problemWords(problem, m)}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" aria-disabled={working || undefined}>
              {working ? m.working : m.confirm}
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {m.cancel}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  )
}

type Words = ReturnType<typeof useMessages<'compiling'>>['issue']

/** What is wrong beside the fields of the letter, each of which says its own. */
function problemWords(problem: ActProblem | null, m: Words): string {
  if (!problem) return ''
  if (problem.kind !== 'invalid') return m.problems[problem.kind]
  const rules: Readonly<Record<string, string>> = m.rules
  return problem.issues
    .filter(({ path }) => !path.startsWith('letter/'))
    .map(({ rule }) => rules[rule] ?? m.problems.refused)
    .join(' ')
}
