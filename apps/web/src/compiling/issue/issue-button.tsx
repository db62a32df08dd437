import { graphql } from '@thidua/schema/generated/gql'
import { numberOf, type Template } from '@thidua/schema/outline/template'
import { useState } from 'react'
import { newId } from '#lib/new-id.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { useCompiling } from '../model/compiling.ts'
import type { Live } from '../model/use-live-compilation.ts'
import { SigningFields } from './signing-fields.tsx'
import { StillOpen } from './still-open.tsx'
import { type ActProblem, useCompilationAct } from './use-compilation-act.ts'

const issueCompilation = graphql(/* GraphQL */ `
  mutation IssueCompilation($input: IssueCompilationInput!) {
    result: issueCompilation(input: $input) {
      __typename
      ...CompilationAct_error @unmask
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
  const { draft, template } = useCompiling()
  const [open, setOpen] = useState(false)
  // One press is one issue, however often it is sent.
  const [idempotencyKey, setKey] = useState(newId)
  const [unsaved, setUnsaved] = useState(false)
  const { run, working, problem } = useCompilationAct(issueCompilation)
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
        {open ? <StillOpen /> : null}
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
            {unsaved ? m.unsaved : problemWords(problem, template, m)}
          </p>
          <FormActions
            submit={working ? m.working : m.confirm}
            working={working}
            cancel={m.cancel}
            onCancel={() => setOpen(false)}
          />
        </form>
      </Modal>
    </>
  )
}

type Words = ReturnType<typeof useMessages<'compiling'>>['issue']

/** What is wrong beside the fields of the letter, each of which says its own. */
function problemWords(problem: ActProblem | null, template: Template, m: Words): string {
  if (!problem) return ''
  if (problem.kind !== 'invalid') return m.problems[problem.kind]
  const rules: Readonly<Record<string, string>> = m.rules
  const isApproval = ({ rule }: { rule: string }) => rule === 'notApproved'
  const unapproved = problem.issues.filter(isApproval).map(({ path }) => numberOf(template, path.split('/')[1] ?? ''))
  return [
    ...problem.issues
      .filter((issue) => !issue.path.startsWith('letter/') && !isApproval(issue))
      .map(({ rule }) => rules[rule] ?? m.problems.refused),
    ...(unapproved.length > 0 ? [m.notApproved(unapproved.join(', '))] : []),
  ].join(' ')
}
