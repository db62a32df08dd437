import { graphql } from '@thidua/schema/generated/gql'
import { useId, useState } from 'react'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { IssuedLetter } from '../compiling-query.ts'
import { ActDialog } from './act-dialog.tsx'
import { FollowButton } from './follow-button.tsx'
import { IssuedLetters } from './issued-letters.tsx'
import { useCompilationAct } from './use-compilation-act.ts'

const withdrawCompilation = graphql(/* GraphQL */ `
  mutation WithdrawCompilation($input: WithdrawCompilationInput!) {
    result: withdrawCompilation(input: $input) {
      __typename
      ...CompilationAct_error @unmask
    }
  }
`)

interface IssuedNoticeProps {
  readonly roundId: string
  readonly issued: IssuedLetter
  readonly issues: readonly IssuedLetter[]
}

/** That the letter is issued, by whom and under which hash; what was issued before it; and the ways on from there. */
export function IssuedNotice({ roundId, issued, issues }: IssuedNoticeProps) {
  const { issued: m } = useMessages('compiling')
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 pb-1 text-sm">
      <p className="min-w-0">
        <strong className="font-semibold">{m.line(issued.letterNumber, issued.issuedOn, issued.signer)}</strong>{' '}
        <span className="text-quiet">
          {m.sealed(momentText(issued.submittedAt), issued.by, issued.reference)}{' '}
          <abbr title={issued.sha256} className="no-underline">
            SHA-256 {issued.sha256.slice(0, 12)}…
          </abbr>
        </span>
      </p>
      <div className="-mx-2 flex flex-wrap items-center">
        <IssuedLetters issues={issues} />
        <FollowButton roundId={roundId} issued={issued} />
        <WithdrawButton roundId={roundId} issued={issued} />
      </div>
    </div>
  )
}

function WithdrawButton({ roundId, issued }: { roundId: string; issued: IssuedLetter }) {
  const { issued: m, issue } = useMessages('compiling')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const id = useId()
  const { run, working, problem } = useCompilationAct(withdrawCompilation)
  const withdraw = async () => {
    if (!working && (await run({ input: { roundId, submissionId: issued.id, reason } }))) setOpen(false)
  }
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {m.withdraw}
      </Button>
      <ActDialog
        open={open}
        onClose={() => setOpen(false)}
        title={m.title}
        lead={m.lead}
        problem={problem && problem.kind !== 'invalid' ? issue.problems[problem.kind] : ''}
        confirm={m.confirm}
        look="problem"
        working={working}
        onConfirm={() => void withdraw()}
      >
        <TextArea
          id={id}
          label={m.reason}
          problem={problem?.kind === 'invalid' ? m.reasonMissing : null}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </ActDialog>
    </>
  )
}
