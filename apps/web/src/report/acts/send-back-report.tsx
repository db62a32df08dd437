import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { RequiredText } from '#ui/form/required-text.tsx'

const sendBackReport = graphql(/* GraphQL */ `
  mutation SendBackReport($reportId: ID!, $note: String!) {
    sendBackReport(reportId: $reportId, note: $note) {
      __typename
      ... on ReportActSuccess {
        report {
          id
          ...ReportAct_report
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

const noteId = 'send-back-note'

/** The head gives the report back to the writer, with what to change. */
export function SendBackReport({ reportId }: { reportId: string }) {
  const { submit: m } = useMessages('report')
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const { control, handleSubmit } = useForm({ defaultValues: { note: '' } })
  const { run, working, refused } = useReportAct(sendBackReport, (data) => data.sendBackReport)
  const submit = handleSubmit(
    async ({ note }) => {
      if (await run({ reportId, note: note.trim() })) void navigate(paths.home())
    },
    () => focusField(noteId),
  )
  if (!open)
    return (
      <div>
        <Button look="secondary" onClick={() => setOpen(true)}>
          {m.sendBack}
        </Button>
      </div>
    )
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <RequiredText
        control={control}
        name="note"
        id={noteId}
        label={m.sendBackNote}
        missing={m.sendBackMissing}
        autoFocus
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="secondary" aria-disabled={working || undefined}>
          {m.sendBack}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {m.cancel}
        </Button>
      </div>
      <ActProblem>{refused}</ActProblem>
    </form>
  )
}
