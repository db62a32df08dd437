import type { EntryChannel } from '@thidua/schema/generated/graphql'
import type { Answers } from '@thidua/schema/outline/paths'
import { readDate } from '@thidua/schema/text/read-date'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { type ActProblem, useReportAct } from '#acts/use-report-act.ts'
import { removeEvidence } from '#evidence/remove-evidence.ts'
import { keepNote } from '#lib/device/device-notes.ts'
import { useAnswers, useDraft } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { onFileArrived } from '#lib/uploads/upload-queue.ts'
import { useUploads } from '#lib/uploads/use-uploads.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { type SentForm, useSentForm } from '#ui/form/use-sent-form.ts'
import { arrivalOf, readHour } from './arrival.ts'
import { type ArrivedFile, channels, type EnteringNote, enteringNoteKey, readNoteKey } from './entering-note.ts'
import { type EnteredReport, enterReport } from './entering-query.ts'
import { lookAtFilesToEnter } from './unused-files.tsx'
import { useKeptEntering } from './use-kept-entering.ts'

interface Values {
  arrivedOn: string
  /** An hour, `8:30`. */
  arrivedAt: string
  channel: '' | EntryChannel
  scan: string[]
  /** Whether anything stands in an item. */
  written: boolean
  checked: boolean
}

export type EnteringForm = SentForm<Values, unknown>

/** `coming`: a file is on its way. */
const shapeFor = (coming: boolean) =>
  z.object({
    arrivedOn: z.string().refine((typed) => readDate(typed) !== undefined, 'day'),
    arrivedAt: z.string().refine((typed) => readHour(typed) !== null, 'hour'),
    channel: z.enum(['', ...channels]).refine((chosen) => chosen !== '', 'required'),
    scan: z
      .array(z.string())
      .refine(() => !coming, { error: 'coming', abort: true })
      .min(1, 'scanRequired'),
    written: z.boolean().refine(Boolean, 'empty'),
    checked: z.boolean().refine(Boolean, 'confirm'),
  })

/** What was written, without emptied fields. */
const fieldsOf = (answers: Answers) =>
  Object.entries(answers).flatMap(([path, value]) => (value.trim() === '' ? [] : [{ path, value }]))

interface Entering {
  readonly form: EnteringForm
  readonly problem: ActProblem | null
  /** Those that the server has. */
  readonly files: readonly ArrivedFile[]
  readonly removeFile: (id: string) => void
}

/** The form by which a letter is entered, kept on this device until it is. */
export function useEnteringForm(report: EnteredReport, start: EnteringNote): Entering {
  const { rules } = useMessages('entering')
  const draft = useDraft()
  const viewer = useViewer()
  const navigate = useNavigate()
  const act = useReportAct(report.id, enterReport)
  const removal = useReportAct(report.id, removeEvidence)
  const key = enteringNoteKey(viewer.id, report.id)
  const { keep, forget } = useKeptEntering(key, start, draft)
  const [files, setFiles] = useState(start.files)
  const coming = useUploads().some(
    (file) => file.reportId === report.id && file.forEntry && file.state !== 'refused' && !has(files, file.id),
  )
  const answers = useAnswers()
  const written = fieldsOf(answers).some(({ path }) => !path.startsWith('letter/'))
  // The device has it, so nothing is lost where the page is left: that follows what is typed.
  const [kept, setKept] = useState<Values>({
    ...start.arrival,
    scan: start.files.map(({ id }) => id),
    written,
    checked: false,
  })
  const form = useSentForm<Values, Values>({
    shape: shapeFor(coming),
    start: kept,
    words: { arrivedOn: rules, arrivedAt: rules, channel: rules, scan: rules, written: rules, checked: rules },
    send: async ({ arrivedOn, arrivedAt, channel, scan }) => {
      // The shape lets no empty ones through.
      const came = arrivalOf(arrivedOn, arrivedAt)
      if (channel === '' || came === null) return []
      const problem = await act.run({
        input: {
          reportId: report.id,
          idempotencyKey: start.idempotencyKey,
          arrivedAt: came,
          channel,
          fields: fieldsOf(draft.answers()),
          evidenceIds: scan,
        },
      })
      if (problem?.kind === 'invalid') return problem.issues.flatMap(fieldOf)
      if (problem) return []
      forget()
      await keepNote(readNoteKey(viewer.id, report.id), null)
      await navigate(paths.review(report.round.id, report.id))
      return []
    },
  })
  const { arrivedOn, arrivedAt, channel, scan, checked } = form.values
  useEffect(() => {
    keep({ arrival: { arrivedOn, arrivedAt, channel } })
    setKept({ arrivedOn, arrivedAt, channel, scan, written, checked })
  }, [keep, arrivedOn, arrivedAt, channel, scan, written, checked])
  const { setValue } = form
  const said = form.values.written
  useEffect(() => {
    if (said !== written) setValue('written', written)
  }, [setValue, said, written])

  const show = (next: readonly ArrivedFile[]) => {
    setFiles(next)
    keep({ files: next })
    form.setValue(
      'scan',
      next.map(({ id }) => id),
    )
  }
  useEffect(() =>
    onFileArrived(({ id, name, bytes, reportId, forEntry }) => {
      if (reportId === report.id && forEntry && !has(files, id)) show([...files, { id, name, bytes }])
    }),
  )
  const removeFile = (id: string) => {
    show(files.filter((file) => file.id !== id))
    // What the server could not be told of stands among the unused ones, where it can be told again.
    void removal.run({ reportId: report.id, evidenceId: id }).then(() => lookAtFilesToEnter(report.id))
  }
  return { form, problem: act.problem, files, removeFile }
}

const has = (files: readonly ArrivedFile[], id: string): boolean => files.some((file) => file.id === id)

/** The field that a finding of the server belongs to; what it finds in the letter's words is said below the button. */
function fieldOf({
  path,
  rule,
}: {
  readonly path: string
  readonly rule: string
}): { field: keyof Values; rule: string }[] {
  if (path === 'arrivedAt') return [{ field: 'arrivedOn', rule }]
  if (path === 'evidenceIds') return [{ field: 'scan', rule }]
  return path === 'fields' ? [{ field: 'written', rule: 'empty' }] : []
}
