import { personForm } from '@thidua/schema/administration/person-form'
import { graphql } from '@thidua/schema/generated/gql'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
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

/** Makes or changes a person: name, address, whether they administer. */
export function PersonForm({ person, onDone }: PersonFormProps) {
  const { person: m } = useMessages('directory')
  const administration = useMessages('administration')
  const act = useAdministration(savePerson)
  const rules = useRuleWords()
  const form = useSentForm({
    shape: personForm,
    start: {
      name: person?.name ?? '',
      email: person?.email ?? '',
      administrator: person?.administrator ?? false,
    },
    words: { name: rules(m.fields.name), email: rules(m.fields.email, { taken: m.emailTaken }) },
    send: async (filled) => {
      const input = { ...filled, id: person?.id ?? null, lastChange: person?.lastChange ?? null }
      const { done, problem } = await act.run({ input })
      if (done) onDone(done.data.id)
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({ field: path === 'email' ? path : ('name' as const), rule }))
    },
  })
  return (
    <SentForm form={form} label={person ? m.edit : m.newTitle} className="mt-6">
      <SentLine form={form} name="name" label={m.fields.name} />
      <SentLine form={form} name="email" label={m.fields.email} hint={m.emailHint} />
      <SentCheck form={form} name="administrator" label={m.administratorLabel} />
      <AdministrationProblem problem={act.problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={form.working || undefined}>
          {administration.save}
        </Button>
        <Button look="secondary" onClick={() => onDone(null)}>
          {administration.cancel}
        </Button>
      </div>
    </SentForm>
  )
}
