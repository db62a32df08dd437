import { sentText } from '@thidua/schema/text/sent-text'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { submitReport } from './submit-document.ts'

/** Where something is worth a look, the reason for submitting it as it is. */
const shapes = { reason: z.object({ reason: sentText }), none: z.object({ reason: z.string() }) }

interface SubmitFormProps {
  readonly reportId: string
  readonly host: string
  readonly needsReason: boolean
  /** The report waits for the network, with this key and reason. */
  readonly onWait: (idempotencyKey: string, reason: string | null) => boolean
}

/**
 * Sends the report. The key is made once, so that a repeated click or a lost answer submits once. Where nobody answers, it
 * waits.
 */
export function SubmitForm({ reportId, host, needsReason, onWait }: SubmitFormProps) {
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
      const wait = () => onWait(key.current, needsReason ? reason : null)
      if (!settled) {
        setUnsaved(waitsForChoice(draft) || !wait())
        return []
      }
      setUnsaved(false)
      const input = { reportId, idempotencyKey: key.current, ...(needsReason ? { reason } : {}) }
      const found = await run({ input })
      if (found?.kind === 'unreachable' && wait()) return []
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

/** Texts wait for the person, not for the network. */
const waitsForChoice = (draft: DraftStore): boolean => {
  const { kind } = draft.status()
  return kind === 'conflict' || kind === 'refused' || kind === 'inTray'
}
