import { agencyEndForm } from '@thidua/schema/administration/agency-form'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { dayText, today } from '#administration/day-text.ts'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { SentPick } from '../pick/sent-pick.tsx'
import { useAgencyOptions } from '../pick/use-agency-options.ts'
import type { ShownAgency } from './agency-query.ts'

const endAgency = graphql(/* GraphQL */ `
  mutation EndAgency($input: EndAgencyInput!) {
    result: endAgency(input: $input) {
      ... on MutationEndAgencySuccess {
        data {
          ...Agency_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const useSuccessorOptions = (search: string) => useAgencyOptions(search, true)

/** Ends an agency on a day, with its successors; and takes that back. */
export function EndAgency({ agency }: { agency: ShownAgency }) {
  const { agency: m } = useMessages('directory')
  const [open, setOpen] = useState(false)
  const act = useAdministration(endAgency)
  const { id, lastChange = null } = agency
  if (agency.validUntil)
    return (
      <>
        <Button
          look="secondary"
          onClick={() => void act.run({ input: { id, lastChange, on: null, successorIds: [] } })}
        >
          {m.end.reopen}
        </Button>
        <AdministrationProblem problem={act.problem} className="w-full" />
      </>
    )
  return (
    <>
      <Button look="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {m.end.open}
      </Button>
      {open ? <EndForm agency={agency} onDone={() => setOpen(false)} /> : null}
    </>
  )
}

function EndForm({ agency, onDone }: { agency: ShownAgency; onDone: () => void }) {
  const { agency: m, dayHint } = useMessages('directory')
  const act = useAdministration(endAgency)
  const rules = useRuleWords(m.rules)
  const { id, lastChange = null, name } = agency
  const form = useSentForm({
    shape: agencyEndForm,
    start: { on: dayText(today()), successorIds: [] as string[], note: '' },
    words: { on: rules(m.end.on), successorIds: rules(m.fields.successors), note: rules(m.end.note) },
    send: async ({ on, successorIds, note }) => {
      const { done, problem } = await act.run({ input: { id, lastChange, on, successorIds, note } })
      if (done) onDone()
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({ field: path === 'successorIds' ? path : ('on' as const), rule }))
    },
  })
  return (
    <SentForm
      form={form}
      label={m.end.title(name)}
      className="w-full rounded-2xl border border-line bg-sheet p-5 sm:p-6"
    >
      <h2 className="text-xl">{m.end.title(name)}</h2>
      <p className="text-quiet">{m.end.lead}</p>
      <SentLine form={form} name="on" label={m.end.on} hint={dayHint} numeric />
      <SentPick
        form={form}
        name="successorIds"
        label={m.fields.successors}
        hint={m.hints.successors}
        known={[]}
        useOptions={useSuccessorOptions}
      />
      <SentLine form={form} name="note" label={m.end.note} hint={m.end.noteHint} />
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={onDone} label={m.end.confirm} />
    </SentForm>
  )
}
