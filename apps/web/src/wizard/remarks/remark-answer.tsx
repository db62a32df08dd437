import { graphql } from '@thidua/schema/generated/gql'
import { sentText } from '@thidua/schema/text/sent-text'
import { useState } from 'react'
import { z } from 'zod'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const answerRemark = graphql(/* GraphQL */ `
  mutation AnswerRemark($input: AnswerRemarkInput!) {
    result: answerRemark(input: $input) {
      ...ReportAct_result @unmask
    }
  }
`)

const shape = z.object({ explanation: sentText })

/** The agency's answer to a remark: "đã sửa" in one click, or an explanation in words. */
export function RemarkAnswer({ remarkId, onAnswered }: { remarkId: string; onAnswered: () => void }) {
  const { remarks: m } = useMessages('wizard')
  const { id } = useOpenReport()
  const { run, working, problem } = useReportAct(id, answerRemark)
  const [explaining, setExplaining] = useState(false)
  const answerFixed = async () => {
    if ((await run({ input: { remarkId, answer: 'fixed' } })) === null) onAnswered()
  }
  const form = useSentForm({
    shape,
    start: { explanation: '' },
    words: { explanation: { required: m.explanationMissing } },
    send: async ({ explanation }) => {
      const found = await run({ input: { remarkId, answer: 'explained', text: explanation } })
      if (found === null) onAnswered()
      return found?.kind === 'invalid' ? found.issues.map(({ rule }) => ({ field: 'explanation' as const, rule })) : []
    },
  })
  return (
    <div className="mt-3">
      {explaining ? (
        <SentForm form={form} className="gap-3">
          <SentText form={form} name="explanation" label={m.explanation} autoFocus />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="secondary" aria-disabled={form.working || undefined}>
              {m.send}
            </Button>
            <Button look="quiet" onClick={() => setExplaining(false)}>
              {m.cancel}
            </Button>
          </div>
        </SentForm>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button look="secondary" aria-disabled={working || undefined} onClick={() => void answerFixed()}>
            {m.fixed}
          </Button>
          <Button look="secondary" onClick={() => setExplaining(true)}>
            {m.explain}
          </Button>
        </div>
      )}
      <ActProblem problem={problem?.kind === 'invalid' ? null : problem} className="mt-2" />
    </div>
  )
}
