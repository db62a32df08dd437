import { personForm } from '@thidua/schema/administration/person-form'
import { graphql } from '@thidua/schema/generated/gql'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentCheck, SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import type { ShownPerson } from './person-query.ts'

const savePerson = graphql(/* GraphQL */ `
  mutation SavePerson($input: SavePersonInput!) {
    result: savePerson(input: $input) {
      ... on MutationSavePersonSuccess {
        data {
          ...Person_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface PersonFormProps {
  /** Null for a new one. */
  readonly person: ShownPerson | null
  /** With the id of who was saved; null when it was left. */
  readonly onDone: (id: string | null) => void
}

/** Makes or changes a person: name, address, telephone, whether they administer. */
export function PersonForm({ person, onDone }: PersonFormProps) {
  const { person: m } = useMessages('directory')
  const act = useAdministration(savePerson)
  const rules = useRuleWords()
  const form = useSentForm({
    shape: personForm,
    start: {
      name: person?.name ?? '',
      email: person?.email ?? '',
      administrator: person?.administrator ?? false,
      phone: person?.phone ?? '',
    },
    words: {
      name: rules(m.fields.name),
      email: rules(m.fields.email, { taken: m.emailTaken }),
      phone: rules(m.fields.phone, { phone: m.phoneRule }),
    },
    send: async (filled) => {
      const input = { ...filled, id: person?.id ?? null, lastChange: person?.lastChange ?? null }
      const { done, problem } = await act.run({ input })
      if (done) onDone(done.data.id)
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({
        field: path === 'email' || path === 'phone' ? path : ('name' as const),
        rule,
      }))
    },
  })
  return (
    <SentForm form={form} label={person ? m.edit : m.newTitle} className="mt-6">
      <SentLine form={form} name="name" label={m.fields.name} />
      <SentLine form={form} name="email" label={m.fields.email} hint={m.emailHint} />
      <SentLine form={form} name="phone" label={m.fields.phone} hint={m.phoneHint} />
      <SentCheck form={form} name="administrator" label={m.administratorLabel} />
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={() => onDone(null)} />
    </SentForm>
  )
}
