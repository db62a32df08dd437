import { sentText } from '@thidua/schema/text/sent-text'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import type { AdministrationProblem as Problem } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const shape = z.object({ reason: sentText })

interface ReasonFormProps {
  readonly line: ReactNode
  readonly confirm: string
  readonly problem: Problem | null
  /** Does it. */
  readonly send: (reason: string) => Promise<unknown>
  readonly onCancel: () => void
}

/** An act that the agencies read the reason of. */
export function ReasonForm({ line, confirm, problem, send, onCancel }: ReasonFormProps) {
  const { agencies: m, running } = useMessages('rounds')
  const form = useSentForm({
    shape,
    start: { reason: '' },
    words: { reason: { required: m.reasonMissing } },
    send: async ({ reason }) => {
      await send(reason)
      return []
    },
  })
  return (
    <SentForm form={form} className="text-left text-base">
      <p>{line}</p>
      <SentText form={form} name="reason" label={m.reason} hint={m.reasonHint} />
      <FormActions submit={confirm} working={form.working} cancel={running.keep} onCancel={onCancel} />
      <AdministrationProblem problem={problem} />
    </SentForm>
  )
}
