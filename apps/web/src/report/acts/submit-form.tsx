import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { ActProblem } from '#acts/act-problem.tsx'
import { useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { RequiredText } from '#ui/form/required-text.tsx'

const submitReport = graphql(/* GraphQL */ `
  mutation SubmitReport($input: SubmitReportInput!) {
    submitReport(input: $input) {
      __typename
      ... on SubmitReportSuccess {
        report {
          id
          state
          submissionCount
          firstSubmittedAt
          lastSubmittedAt
          openedByHost
          reopenedPlaces
        }
        submission {
          id
          reference
        }
      }
      ... on ForbiddenError {
        why
      }
      ... on Error {
        message
      }
    }
  }
`)

const reasonId = 'submit-reason'

/** Sends the report. The key is made once, so that a repeated click or a lost answer submits once. */
export function SubmitForm({ reportId, host, needsReason }: { reportId: string; host: string; needsReason: boolean }) {
  const { submit: m } = useMessages('report')
  const draft = useDraft()
  const navigate = useNavigate()
  const [send] = useMutation(submitReport)
  const { control, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } })
  const working = formState.isSubmitting
  const [refused, setRefused] = useState<string | null>(null)
  const key = useRef(newId())

  const act = async (reason: string) => {
    if (!(await draft.settle())) return m.unsaved
    const input = { reportId, idempotencyKey: key.current, ...(needsReason ? { reason: reason.trim() } : {}) }
    const answer = await send({ variables: { input } }).catch(() => null)
    const result = answer?.data?.submitReport
    if (!result) return m.unreachable
    if (result.__typename === 'SubmitReportSuccess') {
      void navigate(paths.receipt(reportId), { state: { justSent: true } })
      return null
    }
    if (result.__typename === 'ForbiddenError' && result.why in m.why) {
      const why = result.why as 'wrongState' | 'notDelegated' | 'notYourAgency'
      return m.why[why]
    }
    return m.why.other
  }
  const submit = handleSubmit(
    async ({ reason }) => {
      if (working) return
      setRefused(null)
      setRefused(await act(reason))
    },
    () => focusField(reasonId),
  )
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      {needsReason ? (
        <RequiredText control={control} name="reason" id={reasonId} label={m.reason} missing={m.reasonMissing} />
      ) : null}
      <div>
        <Button type="submit" aria-disabled={working || undefined}>
          {working ? m.working : m.submit(host)}
        </Button>
      </div>
      <ActProblem>{refused}</ActProblem>
    </form>
  )
}
