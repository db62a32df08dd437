import { useQuery } from '@apollo/client/react'
import { deadlineFaults, deadlineQuestions } from '@thidua/schema/administration/round-form'
import { graphql } from '@thidua/schema/generated/gql'
import type { DeadlineEffect } from '@thidua/schema/generated/graphql'
import { sentText } from '@thidua/schema/text/sent-text'
import { endOfDay } from '@thidua/schema/vietnam-day'
import { useState } from 'react'
import { z } from 'zod'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { serverNow } from '#lib/clock/server-time.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { CheckField } from '#ui/form/check-field.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentField, SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { dayOf, dayText, typedDay } from '../parts/typed-day.ts'
import type { PreparedRound } from '../prepared-round.ts'

const moveDeadline = graphql(/* GraphQL */ `
  mutation MoveRoundDeadline($input: MoveRoundDeadlineInput!) {
    result: moveRoundDeadline(input: $input) {
      __typename
      ... on MutationMoveRoundDeadlineSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const extensionsQuery = graphql(/* GraphQL */ `
  query ExtendedAgencies($id: ID!) {
    administeredRound(id: $id) {
      id
      extended: agencies(view: extended, first: 100) {
        edges {
          node {
            extendedTo
          }
        }
      }
    }
  }
`)

const effects = ['agencyDeadlineOff', 'compilerDeadlineOff', 'lateToOnTime', 'onTimeToLate'] as const

const shapeFor = (round: PreparedRound) =>
  z
    .object({
      agencyDeadline: typedDay,
      compilerDeadline: typedDay,
      reason: sentText,
      agencyDeadlineOff: z.boolean(),
      compilerDeadlineOff: z.boolean(),
      lateToOnTime: z.boolean(),
      onTimeToLate: z.boolean(),
    })
    .superRefine((filled, context) => {
      const days = { ...filled, opensOn: round.opensOn ? String(round.opensOn) : null, opensAtHour: round.opensAtHour }
      for (const { path, rule } of deadlineFaults(days, serverNow().getTime()))
        context.addIssue({ code: 'custom', path: [path], message: rule })
      for (const { question } of deadlineQuestions(filled))
        if (!filled[question]) context.addIssue({ code: 'custom', path: [question], message: 'confirm' })
    })

interface MoveDeadlineProps {
  readonly round: PreparedRound
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Other deadlines for all agencies, with the reason; what that does beside is asked for by name. */
export function MoveDeadline({ round, onDone, onCancel }: MoveDeadlineProps) {
  const { running: m, publish, agencies, rules, prepare } = useMessages('rounds')
  const act = useAdministration(moveDeadline)
  const { data } = useQuery(extensionsQuery, { variables: { id: round.id }, fetchPolicy: 'network-only' })
  /** What the server asked about, beside days off. */
  const [told, setTold] = useState<readonly DeadlineEffect[]>([])
  const day = { ...publish.faults, day: rules.day, required: rules.required }
  const confirm = { confirm: publish.confirmMissing }
  const form = useSentForm({
    shape: shapeFor(round),
    start: {
      agencyDeadline: dayText(round.agencyDeadline),
      compilerDeadline: dayText(round.compilerDeadline),
      reason: '',
      agencyDeadlineOff: false,
      compilerDeadlineOff: false,
      lateToOnTime: false,
      onTimeToLate: false,
    },
    words: {
      agencyDeadline: wordsOf(day),
      compilerDeadline: wordsOf(day),
      reason: { required: agencies.reasonMissing },
      agencyDeadlineOff: confirm,
      compilerDeadlineOff: confirm,
      lateToOnTime: confirm,
      onTimeToLate: confirm,
    },
    send: async ({ agencyDeadline, compilerDeadline, reason, ...ticked }) => {
      const { done, problem } = await act.run({
        input: {
          roundId: round.id,
          lastChange: round.lastChange ?? null,
          agencyDeadline: agencyDeadline ?? '',
          compilerDeadline: compilerDeadline ?? '',
          reason,
          confirmed: effects.filter((effect) => ticked[effect]),
        },
      })
      if (done) onDone()
      if (problem?.kind !== 'invalid') return []
      const asked = effects.filter((effect) => problem.issues.some(({ rule }) => rule === effect))
      setTold((before) => [...new Set([...before, ...asked])])
      return problem.issues.map(({ path, rule }) =>
        path === 'confirmed'
          ? { field: rule as DeadlineEffect, rule: 'confirm' }
          : { field: path as 'agencyDeadline' | 'compilerDeadline' | 'reason', rule },
      )
    },
  })
  const next = dayOf(form.values.agencyDeadline)
  const off = deadlineQuestions({ agencyDeadline: next, compilerDeadline: dayOf(form.values.compilerDeadline) })
  const shown = effects.filter((effect) => told.includes(effect) || off.some(({ question }) => question === effect))
  const overtaken = (data?.administeredRound?.extended.edges ?? []).filter(
    ({ node }) => next !== null && node.extendedTo && Date.parse(String(node.extendedTo)) <= +endOfDay(next),
  ).length
  return (
    <SentForm form={form} className="text-base">
      <p>{m.moveLine}</p>
      <SentLine form={form} name="agencyDeadline" label={prepare.agencyDeadline} numeric />
      <SentLine form={form} name="compilerDeadline" label={prepare.compilerDeadline} numeric />
      {overtaken > 0 && next !== dayOf(dayText(round.agencyDeadline)) ? (
        <p className="text-notice">{m.extensionsBefore(numberText(overtaken), form.values.agencyDeadline)}</p>
      ) : null}
      {shown.map((effect) => (
        <SentField key={effect} form={form} name={effect}>
          {({ id, problem, value, onChange }) => (
            <CheckField id={id} label={m.effects[effect]} problem={problem} checked={value} onCheck={onChange} />
          )}
        </SentField>
      ))}
      <SentText form={form} name="reason" label={agencies.reason} hint={agencies.reasonHint} />
      <FormActions submit={m.move} working={form.working} cancel={m.keep} onCancel={onCancel} />
      <AdministrationProblem problem={act.problem} />
    </SentForm>
  )
}

/** Words that are texts; those that count something are of no field here. */
const wordsOf = (words: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
