import type { FollowKind } from '@thidua/consolidation/out/followed-letter'
import { graphql } from '@thidua/schema/generated/gql'
import { useMessages } from '#messages/use-messages.ts'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import type { IssuedLetter } from '../compiling-query.ts'
import { useCompiling } from '../model/compiling.ts'
import { IssuedLetters } from './issued-letters.tsx'
import { useCompilationAct } from './use-compilation-act.ts'

const unfollowCompilation = graphql(/* GraphQL */ `
  mutation UnfollowCompilation($roundId: ID!) {
    result: unfollowCompilation(roundId: $roundId) {
      __typename
      ...CompilationAct_error @unmask
    }
  }
`)

interface FollowingNoticeProps {
  readonly roundId: string
  readonly kind: FollowKind
  /** The letter that is followed: it stands until the new one is issued. */
  readonly issued: IssuedLetter
  readonly issues: readonly IssuedLetter[]
}

/** That the letter being written supplements or replaces an issued one, and the way to drop it. */
export function FollowingNotice({ roundId, kind, issued, issues }: FollowingNoticeProps) {
  const { follow: m, issue } = useMessages('compiling')
  const { draft } = useCompiling()
  const { run, working, problem } = useCompilationAct(unfollowCompilation)
  const drop = async () => {
    // What is on its way to the server belongs to the letter that is dropped.
    if (!working && (await draft.settle())) await run({ roundId })
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 pb-1 text-sm">
      <p className="min-w-0">
        <strong className="font-semibold">{m.writing[kind](issued.letterNumber, issued.issuedOn)}</strong>{' '}
        <span className="text-quiet">{m.prints[kind]}</span>
        <span role="alert" className="block text-problem empty:hidden">
          {problem ? (problem.kind === 'unreachable' ? issue.problems.unreachable : m.refused) : ''}
        </span>
      </p>
      <div className="-mx-2 flex flex-wrap items-center">
        <IssuedLetters issues={issues} />
        <AskedButton
          look="quiet"
          title={m.dropTitle}
          lead={m.dropLead}
          confirm={m.drop}
          stay={issue.cancel}
          onConfirm={() => void drop()}
        >
          {m.drop}
        </AskedButton>
      </div>
    </div>
  )
}
