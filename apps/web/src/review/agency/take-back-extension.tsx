import { sentText } from '@thidua/schema/text/sent-text'
import { useState } from 'react'
import { z } from 'zod'
import { deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { Modal } from '#ui/overlay/modal.tsx'
import type { ReviewedReport } from '../review-query.ts'
import { type PresentExtension, useExtensionAct } from './extension-act.ts'
import { ExtensionButtons } from './extension-buttons.tsx'

interface TakeBackProps {
  readonly report: ReviewedReport
  readonly present: PresentExtension
}

const shape = z.object({ reason: sentText })

/** Takes a mistaken extension back, with the reason: the round's deadline holds again, the extension stays on record. */
export function TakeBackExtension(props: TakeBackProps) {
  const { extension: m } = useMessages('review')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" className="-my-2 text-sm print:hidden" onClick={() => setOpen(true)}>
        {m.takeBack}
      </Button>
      <Modal open={open} title={m.takeBackTitle} onCancel={() => setOpen(false)}>
        <TakeBackForm {...props} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

function TakeBackForm({ report, present, onDone }: TakeBackProps & { readonly onDone: () => void }) {
  const { extension: m } = useMessages('review')
  const act = useExtensionAct(report.id, present)
  const form = useSentForm({
    shape,
    start: { reason: '' },
    words: { reason: { required: m.takeBackReasonMissing } },
    send: async ({ reason }) => {
      const problem = await act.extend({ deadline: null, reason })
      if (problem === null || problem.kind === 'overtaken') onDone()
      return problem?.kind === 'invalid' ? problem.issues.map(({ rule }) => ({ field: 'reason' as const, rule })) : []
    },
  })
  return (
    <SentForm form={form} className="text-base">
      <p>{m.takeBackLine(deadlineDay(report.round.agencyDeadline))}</p>
      <SentText form={form} name="reason" label={m.reason} hint={m.takeBackReasonHint} />
      <ExtensionButtons working={form.working} problem={act.problem} confirm={m.takeBack} onCancel={onDone} />
    </SentForm>
  )
}
