import { sentText } from '@thidua/schema/text/sent-text'
import { z } from 'zod'
import type { ActProblem } from '#acts/use-report-act.ts'
import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const shape = z.object({ explanation: sentText })

interface ExplainFormProps {
  /** What was written before it was put away. */
  readonly start: string
  readonly send: (explanation: string) => Promise<ActProblem | null>
  readonly onCancel: (written: string) => void
}

/** An answer to a remark in words. */
export function ExplainForm({ start, send, onCancel }: ExplainFormProps) {
  const { remarks: m } = useMessages('wizard')
  const form = useSentForm({
    shape,
    start: { explanation: start },
    words: { explanation: { required: m.explanationMissing } },
    send: async ({ explanation }) => {
      const found = await send(explanation)
      return found?.kind === 'invalid' ? found.issues.map(({ rule }) => ({ field: 'explanation' as const, rule })) : []
    },
  })
  return (
    <SentForm form={form} className="gap-3">
      <SentText form={form} name="explanation" label={m.explanation} autoFocus />
      <FormActions
        submit={m.send}
        look="secondary"
        working={form.working}
        cancel={m.cancel}
        onCancel={() => onCancel(form.values.explanation)}
      />
    </SentForm>
  )
}
