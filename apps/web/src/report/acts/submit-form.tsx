import { graphql } from '@thidua/schema/generated/gql'
import { sentText } from '@thidua/schema/text/sent-text'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const submitReport = graphql(/* GraphQL */ `
  mutation SubmitReport($input: SubmitReportInput!) {
    result: submitReport(input: $input) {
      __typename
      ... on SubmitReportSuccess {
        report {
          id
          ...ReportAct_report
        }
      }
      ... on ForbiddenError {
        why
      }
      ... on ValidationError {
        issues {
          path
          rule
        }
      }
    }
  }
`)

/** Where something is worth a look, the reason for submitting it as it is. */
const shapes = { reason: z.object({ reason: sentText }), none: z.object({ reason: z.string() }) }

/** Sends the report. The key is made once, so that a repeated click or a lost answer submits once. */
export function SubmitForm({ reportId, host, needsReason }: { reportId: string; host: string; needsReason: boolean }) {
  const { submit: m } = useMessages('report')
  const draft = useDraft()
  const navigate = useNavigate()
  const { run, problem } = useReportAct(reportId, submitReport)
  const [unsaved, setUnsaved] = useState(false)
  const key = useRef(newId())
  const form = useSentForm({
    shape: needsReason ? shapes.reason : shapes.none,
    start: { reason: '' },
    words: { reason: { required: m.reasonMissing, reasonRequired: m.reasonMissing } },
    send: async ({ reason }) => {
      const settled = await draft.settle()
      setUnsaved(!settled)
      if (!settled) return []
      const input = { reportId, idempotencyKey: key.current, ...(needsReason ? { reason } : {}) }
      const found = await run({ input })
      if (found === null) void navigate(paths.receipt(reportId), { state: { justSent: true } })
      if (found?.kind !== 'invalid') return []
      return found.issues
        .filter(({ path }) => path === 'reason')
        .map(({ rule }) => ({ field: 'reason' as const, rule }))
    },
  })
  return (
    <SentForm form={form} className="gap-5">
      {needsReason ? <SentText form={form} name="reason" label={m.reason} /> : null}
      <div>
        <Button type="submit" aria-disabled={form.working || undefined}>
          {form.working ? m.working : m.submit(host)}
        </Button>
      </div>
      <ActProblem problem={problem}>{unsaved ? m.unsaved : null}</ActProblem>
    </SentForm>
  )
}
