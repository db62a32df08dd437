import { graphql } from '@thidua/schema/generated/gql'
import { letterPath } from '@thidua/schema/outline/paths'
import { useId, useState } from 'react'
import { useField } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { useCompiling } from '../model/compiling.ts'
import type { Live } from '../model/use-live-compilation.ts'
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

const fields = ['number', 'issuedOn', 'signer', 'capacity'] as const

/** Issues the letter: asks for what stands on every letter, says what is still open, and seals. */
export function IssueButton({ roundId, live }: { roundId: string; live: Live }) {
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
        <div className="mt-4 flex flex-col gap-4">
          {fields.map((name) => (
            <LetterField key={name} name={name} problem={problem} />
          ))}
        </div>
        <p role="alert" className="mt-3 font-medium text-problem empty:hidden">
          {unsaved ? m.unsaved : problemWords(problem, m)}
        </p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button aria-disabled={working || undefined} onClick={() => void issue()}>
            {working ? m.working : m.confirm}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {m.cancel}
          </Button>
        </div>
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

/** A field of the letter itself: saved like any other while it is typed. */
function LetterField({ name, problem }: { name: (typeof fields)[number]; problem: ActProblem | null }) {
  const { issue: m } = useMessages('compiling')
  const { draft } = useCompiling()
  const id = useId()
  const path = letterPath(name)
  const value = useField(path)
  const issue = problem?.kind === 'invalid' ? problem.issues.find((one) => one.path === path) : undefined
  const { label, hint, rules } = m.fields[name]
  return (
    <TextField
      id={id}
      label={label}
      hint={hint}
      problem={issue ? ((rules as Readonly<Record<string, string>>)[issue.rule] ?? null) : null}
      value={value}
      onChange={({ target }) => draft.set(path, target.value)}
    />
  )
}
