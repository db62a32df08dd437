import {
  questionsOf,
  type RoundFault,
  type RoundQuestion,
  regimeFields,
  roundFaults,
} from '@thidua/schema/administration/round-form'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { serverNow } from '#lib/clock/server-time.ts'
import { dateText, numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { CheckField } from '#ui/form/check-field.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { dayOf, dayText } from '../parts/typed-day.ts'
import type { PreparedRound } from '../prepared-round.ts'
import { DiscardDraft } from './discard-draft.tsx'
import { Preview } from './preview.tsx'
import type { RoundValues } from './round-values.ts'

const publishRound = graphql(/* GraphQL */ `
  mutation PublishRound($id: ID!, $lastChange: ID, $confirmed: [RoundQuestion!]!) {
    result: publishRound(id: $id, lastChange: $lastChange, confirmed: $confirmed) {
      __typename
      ... on MutationPublishRoundSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface PublishSectionProps {
  readonly round: PreparedRound
  /** The form above says something else than what is saved. */
  readonly unsaved: boolean
  readonly fieldId: (name: keyof RoundValues & string) => string
}

/** What is still missing, each with the way to it; what is asked; and the publication. */
export function PublishSection({ round, unsaved, fieldId }: PublishSectionProps) {
  const { publish: m, offDays } = useMessages('rounds')
  const act = useAdministration(publishRound)
  const [confirmed, setConfirmed] = useState<ReadonlySet<RoundQuestion>>(new Set())
  const [asked, setAsked] = useState(false)
  const days = {
    ...round,
    opensOn: textOf(round.opensOn),
    agencyDeadline: textOf(round.agencyDeadline),
    compilerDeadline: textOf(round.compilerDeadline),
  }
  const period = { periodFrom: textOf(round.periodFrom), periodUntil: textOf(round.periodUntil) }
  const now = serverNow()
  const faults = roundFaults({ ...days, ...period, templateId: round.template?.id ?? null }, now.getTime())
  const unread = round.blocks.filter(({ block, readers }) => block && readers.length === 0).length
  const withoutWriters = round.blocks.reduce((sum, block) => sum + block.withoutWriters, 0)
  const questions = questionsOf(days, { unread, withoutWriters }, dayOf(dateText(now)) ?? '')
  const open = questions.filter(({ question }) => !confirmed.has(question))
  const unsaid = regimeFields.filter((field) => !round[field])
  const publish = async () => {
    setAsked(true)
    if (unsaved || faults.length > 0 || open.length > 0) return
    await act.run({ id: round.id, lastChange: round.lastChange ?? null, confirmed: [...confirmed] })
  }
  const confirm = (question: RoundQuestion, on: boolean) =>
    setConfirmed((before) => new Set(on ? [...before, question] : [...before].filter((one) => one !== question)))
  return (
    <section aria-labelledby="publish" className="mt-10 rounded-2xl border border-line bg-sheet p-5 sm:p-6">
      <h2 id="publish" className="text-xl">
        {m.title}
      </h2>
      {faults.length > 0 ? (
        <>
          <p className="mt-2 font-medium">{m.missing(faults.length)}</p>
          <ul className="mt-1 list-disc pl-6">
            {faults.map((fault) => (
              <Fault key={fault.path + fault.rule} fault={fault} round={round} fieldId={fieldId} />
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-2 font-medium">{m.ready}</p>
      )}
      {unsaid.length > 0 ? (
        <p className="mt-3 text-sm text-quiet">{m.advice(unsaid.map((field) => m.adviceFields[field]).join(', '))}</p>
      ) : null}
      {faults.length === 0
        ? questions.map(({ question, off }) => (
            <div key={question} className="mt-2">
              <CheckField
                id={`confirm-${question}`}
                label={m.questions[question](off ? offDays[off] : numberText(withoutWriters))}
                problem={asked && !confirmed.has(question) ? m.confirmMissing : null}
                checked={confirmed.has(question)}
                onCheck={(on) => confirm(question, on)}
              />
            </div>
          ))
        : null}
      <Preview round={round} />
      {faults.length === 0 ? (
        <p className="mt-4">{m.line(numberText(round.asked), `${round.opensAtHour} ${dayText(round.opensOn)}`)}</p>
      ) : null}
      <Button
        className="mt-4"
        aria-disabled={act.working || faults.length > 0 || undefined}
        onClick={() => void publish()}
      >
        {m.act}
      </Button>
      <p role="status" className="mt-2 font-medium text-notice empty:hidden">
        {asked && unsaved ? m.saveFirst : ''}
      </p>
      <AdministrationProblem problem={act.problem} />
      <DiscardDraft round={round} />
    </section>
  )
}

const textOf = (day: string | Date | null | undefined): string | null => (day ? String(day) : null)

/** One thing that is missing, a link to where it is mended. */
function Fault({ fault, round, fieldId }: { fault: RoundFault } & Pick<PublishSectionProps, 'round' | 'fieldId'>) {
  const { publish: m } = useMessages('rounds')
  const { path, rule } = fault
  const target = path === 'agencies' ? 'agencies' : fieldId(path === 'template' ? 'templateId' : path)
  const words =
    path === 'agencies'
      ? rule === 'agenciesEnded'
        ? m.faults.agenciesEnded(round.ended)
        : m.faults.agenciesNone
      : rule === 'required' || rule === 'agenciesEnded'
        ? m.faults[path === 'opensAtHour' || path === 'periodUntil' ? 'opensOn' : path]
        : m.faults[rule]
  return (
    <li>
      <a
        href={`#${CSS.escape(target)}`}
        className="inline-block py-1"
        onClick={(event) => {
          event.preventDefault()
          focusField(target)
        }}
      >
        {words}
      </a>
    </li>
  )
}
