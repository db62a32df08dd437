import { graphql } from '@thidua/schema/generated/gql'
import { sentText } from '@thidua/schema/text/sent-text'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const sendBackReport = graphql(/* GraphQL */ `
  mutation SendBackReport($reportId: ID!, $note: String!) {
    result: sendBackReport(reportId: $reportId, note: $note) {
      ...ReportAct_result @unmask
    }
  }
`)

const shape = z.object({ note: sentText })

/** The head gives the report back to the writer, with what to change. */
export function SendBackReport({ reportId }: { reportId: string }) {
  const { submit: m } = useMessages('report')
  const [open, setOpen] = useState(false)
  if (open) return <SendBackForm reportId={reportId} onCancel={() => setOpen(false)} />
  return (
    <div>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {m.sendBack}
      </Button>
    </div>
  )
}

function SendBackForm({ reportId, onCancel }: { reportId: string; onCancel: () => void }) {
  const { submit: m } = useMessages('report')
  const navigate = useNavigate()
  const { run, problem } = useReportAct(reportId, sendBackReport)
  const form = useSentForm({
    shape,
    start: { note: '' },
    words: { note: { required: m.sendBackMissing } },
    send: async ({ note }) => {
      const found = await run({ reportId, note })
      if (found === null) void navigate(paths.home())
      return found?.kind === 'invalid' ? found.issues.map(({ rule }) => ({ field: 'note' as const, rule })) : []
    },
  })
  return (
    <SentForm form={form}>
      <SentText form={form} name="note" label={m.sendBackNote} autoFocus />
      <FormActions submit={m.sendBack} look="secondary" working={form.working} cancel={m.cancel} onCancel={onCancel} />
      <ActProblem problem={problem?.kind === 'invalid' ? null : problem} />
    </SentForm>
  )
}
