import { graphql } from '@thidua/schema/generated/gql'
import { z } from 'zod'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { FormChoice } from '../parts/form-choice.tsx'
import type { PreparedRound } from '../prepared-round.ts'
import type { Asked } from './asked.ts'

const moveReport = graphql(/* GraphQL */ `
  mutation MoveReport($reportId: ID!, $successorId: ID!, $lastChange: ID) {
    result: moveReport(reportId: $reportId, successorId: $successorId, lastChange: $lastChange) {
      __typename
      ... on MutationMoveReportSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const shape = z.object({ successorId: z.string().min(1, 'required') })

interface MoveReportProps {
  readonly round: PreparedRound
  readonly asked: Asked
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** The report of a body that ended goes to one that took its work over. */
export function MoveReport({ round, asked, onDone, onCancel }: MoveReportProps) {
  const { agencies: m, running, rules } = useMessages('rounds')
  const act = useAdministration(moveReport)
  const { successors } = asked.agency
  const form = useSentForm({
    shape,
    start: { successorId: successors.length === 1 ? (successors[0]?.id ?? '') : '' },
    words: { successorId: { required: rules.required, ...m.moveRules } },
    send: async ({ successorId }) => {
      const { done, problem } = await act.run({
        reportId: asked.reportId ?? '',
        successorId,
        lastChange: round.lastChange ?? null,
      })
      if (done) onDone()
      return problem?.kind === 'invalid'
        ? problem.issues.map(({ rule }) => ({ field: 'successorId' as const, rule }))
        : []
    },
  })
  if (successors.length === 0)
    return (
      <div className="text-left text-base">
        <p>{m.noSuccessor}</p>
        <Button look="secondary" className="mt-4" onClick={onCancel}>
          {running.keep}
        </Button>
      </div>
    )
  return (
    <SentForm form={form} className="text-left text-base">
      <p>{m.moveLine}</p>
      <FormChoice
        form={form}
        name="successorId"
        label={m.successor}
        choices={successors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormActions submit={m.moveConfirm} working={form.working} cancel={running.keep} onCancel={onCancel} />
      <AdministrationProblem problem={act.problem} />
    </SentForm>
  )
}
