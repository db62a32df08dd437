import { graphql } from '@thidua/schema/generated/gql'
import { sentText } from '@thidua/schema/text/sent-text'
import { useState } from 'react'
import { z } from 'zod'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { newId } from '#lib/new-id.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import type { ReviewedReport } from '../review-query.ts'

const addNote = graphql(/* GraphQL */ `
  mutation AddNote($input: AddNoteInput!) {
    result: addNote(input: $input) {
      ...ReadingAct_result @unmask
    }
  }
`)

/** What the host's people tell each other about the report; the agency never sees it. */
export function HostNotes({ report }: { report: ReviewedReport }) {
  const m = useMessages('review').notes
  const [written, setWritten] = useState(0)
  const notes = report.reading?.notes
  if (!notes) return null
  return (
    <details open={notes.length > 0} className="mt-8">
      <summary className="inline-flex min-h-11 items-center text-lg font-semibold">{m.title(notes.length)}</summary>
      <p className="text-sm text-quiet">{m.hint}</p>
      <ul className="mt-2 flex flex-col gap-3">
        {notes.map(({ id, text, by, at }) => (
          <li key={id} className="rounded-xl border border-line bg-sheet p-4">
            <p className="text-sm text-quiet">{m.by(by, momentText(at))}</p>
            <p className="mt-1 break-words whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ul>
      <NoteForm key={written} reportId={report.id} onWritten={() => setWritten((before) => before + 1)} />
    </details>
  )
}

const shape = z.object({ text: sentText })

function NoteForm({ reportId, onWritten }: { reportId: string; onWritten: () => void }) {
  const m = useMessages('review').notes
  const act = useReportAct(reportId, addNote)
  const form = useSentForm({
    shape,
    start: { text: '' },
    words: { text: { required: m.missing } },
    send: async ({ text }) => {
      const problem = await act.run({ input: { id: newId(), reportId, text } })
      if (problem === null) onWritten()
      return problem?.kind === 'invalid' ? problem.issues.map(({ rule }) => ({ field: 'text' as const, rule })) : []
    },
  })
  return (
    <SentForm form={form} label={m.new} className="mt-3">
      <SentText form={form} name="text" label={m.new} />
      <Button type="submit" look="secondary" className="self-start" aria-disabled={form.working || undefined}>
        {m.add}
      </Button>
      <ActProblem problem={act.problem?.kind === 'invalid' ? null : act.problem} />
    </SentForm>
  )
}
