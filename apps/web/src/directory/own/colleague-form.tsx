import { useApolloClient } from '@apollo/client/react'
import { colleagueForm } from '@thidua/schema/administration/membership-form'
import { graphql } from '@thidua/schema/generated/gql'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { dayText, today } from '#administration/day-text.ts'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentCheck, SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const addColleague = graphql(/* GraphQL */ `
  mutation AddColleague($input: AddColleagueInput!) {
    result: addColleague(input: $input) {
      ... on MutationAddColleagueSuccess {
        data {
          id
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface ColleagueFormProps {
  readonly agencyId: string
  /** `head`: somebody who stands in for some days. */
  readonly role: 'clerk' | 'head'
  readonly onDone: () => void
}

const names = ['name', 'email', 'maySubmit', 'validFrom', 'validUntil'] as const

/** A head takes on a clerk, or names a deputy. */
export function ColleagueForm({ agencyId, role, onDone }: ColleagueFormProps) {
  const { own: m, person, membership, dayHint } = useMessages('directory')
  const client = useApolloClient()
  const act = useAdministration(addColleague)
  const rules = useRuleWords({ ...membership.rules, deactivated: person.emailDeactivated })
  const form = useSentForm({
    shape: colleagueForm,
    start: { name: '', email: '', role, maySubmit: false, validFrom: dayText(today()), validUntil: '' },
    words: {
      name: rules(person.fields.name),
      email: rules(person.fields.email, { taken: person.emailTaken }),
      validFrom: rules(membership.validFrom),
      validUntil: rules(membership.validUntil, { required: membership.rules.until }),
    },
    send: async (filled) => {
      const { done, problem } = await act.run({ input: { ...filled, agencyId } })
      if (done) {
        await client.refetchQueries({ include: ['OwnAgency'] })
        onDone()
      }
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({ field: names.find((name) => name === path) ?? 'name', rule }))
    },
  })
  const title = role === 'clerk' ? m.addClerk : m.addDeputy
  return (
    <SentForm form={form} label={title} className="mt-3 rounded-2xl border border-line bg-sheet p-5 sm:p-6">
      <h3 className="text-lg font-semibold">{title}</h3>
      <p className="text-quiet">{role === 'head' ? m.deputyLead : m.invite}</p>
      <SentLine form={form} name="name" label={person.fields.name} />
      <SentLine form={form} name="email" label={person.fields.email} hint={person.emailHint} />
      {role === 'clerk' ? <SentCheck form={form} name="maySubmit" label={membership.maySubmitLabel} /> : null}
      <SentLine form={form} name="validFrom" label={membership.validFrom} hint={dayHint} numeric />
      <SentLine
        form={form}
        name="validUntil"
        label={membership.validUntil}
        hint={role === 'clerk' ? membership.untilHint : dayHint}
        numeric
      />
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={onDone} />
    </SentForm>
  )
}
