import { graphql } from '@thidua/schema/generated/gql'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/error-summary.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useReportAct } from './use-report-act.ts'

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
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const { run, working, refused } = useReportAct(sendBackReport, (data) => data.sendBackReport)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(note.trim() === '')
    if (note.trim() === '') return focusField(noteId)
    if (await run({ reportId, note: note.trim() })) void navigate(paths.home())
  }
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
      <TextArea
        id={noteId}
        label={m.sendBackNote}
        problem={missing ? m.sendBackMissing : null}
        value={note}
        autoFocus
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="secondary" aria-disabled={working || undefined}>
          {m.sendBack}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {m.cancel}
        </Button>
      </div>
      {refused ? (
        <p role="alert" className="font-medium text-problem">
          {refused}
        </p>
      ) : null}
    </form>
  )
}
