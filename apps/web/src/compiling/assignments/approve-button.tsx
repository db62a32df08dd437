import { approvalOf, type ItemAssignment } from '@thidua/consolidation/assignments/assignment'
import { graphql } from '@thidua/schema/generated/gql'
import { useMemo, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useCompilationAct } from '../issue/use-compilation-act.ts'
import { useCompiling } from '../model/compiling.ts'

const approveItem = graphql(/* GraphQL */ `
  mutation ApproveCompilationItem($input: ApproveCompilationItemInput!) {
    result: approveCompilationItem(input: $input) {
      __typename
      ...CompilationAct_error @unmask
    }
  }
`)

/** Approves the open item as its words are on this page, or takes that back; by the person named for it. */
export function ApproveButton({ assignment: { approver, approved } }: { assignment: ItemAssignment }) {
  const { assignments: m, issue } = useMessages('compiling')
  const { roundId, item, draft, draftOf } = useCompiling()
  const { run, working, problem } = useCompilationAct(approveItem)
  const [unsaved, setUnsaved] = useState(false)
  const { parts } = draftOf(item)
  const now = useMemo(() => approvalOf(approver, parts), [approver, parts])
  const approve = async () => {
    if (working) return
    const saved = await draft.settle()
    setUnsaved(!saved)
    if (saved) await run({ input: { roundId, item, approval: approved === now ? '' : now } })
  }
  const rules: Readonly<Record<string, string>> = m.rules
  const rule = problem?.kind === 'invalid' ? problem.issues[0]?.rule : undefined
  const refused = problem?.kind === 'unreachable' ? issue.problems.unreachable : (rules[rule ?? ''] ?? m.refused)
  return (
    <>
      <Button look="secondary" aria-disabled={working || undefined} onClick={() => void approve()}>
        {approved === now ? m.takeBack : m.approve}
      </Button>
      <p role="alert" className="text-problem empty:hidden">
        {unsaved ? m.unsaved : problem ? refused : ''}
      </p>
    </>
  )
}
