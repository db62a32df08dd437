import { handOverForm } from '@thidua/schema/administration/hand-over-form'
import { graphql } from '@thidua/schema/generated/gql'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { dayText, today } from '#administration/day-text.ts'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentCheck, SentChecks, SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { SentPick } from '../pick/sent-pick.tsx'
import { usePersonOptions } from '../pick/use-person-options.ts'
import type { ShownPerson } from './person-query.ts'

const handOver = graphql(/* GraphQL */ `
  mutation HandOver($input: HandOverInput!) {
    result: handOver(input: $input) {
      ... on MutationHandOverSuccess {
        data {
          ...Person_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const names = ['successorId', 'membershipIds', 'on', 'deactivate', 'note'] as const

/** A person leaves: what they are goes to a successor, and with it their reports, remarks and blocks. */
export function HandOver({ person, onDone }: { person: ShownPerson; onDone: () => void }) {
  const { handOver: m, person: words, dayHint } = useMessages('directory')
  const { roles } = useMessages('app')
  const act = useAdministration(handOver)
  const rules = useRuleWords(m.rules)
  const passed = person.memberships.filter(({ holds }) => holds)
  const form = useSentForm({
    shape: handOverForm,
    start: {
      successorId: '',
      membershipIds: passed.map(({ id }) => id),
      on: dayText(today()),
      deactivate: false,
      note: '',
    },
    words: {
      successorId: rules(m.successor, { required: m.rules.successor, gone: m.rules.successor }),
      membershipIds: rules(m.memberships, { required: m.rules.memberships }),
      on: rules(m.on),
      deactivate: rules(m.deactivate),
      note: rules(words.note),
    },
    send: async (filled) => {
      const input = { ...filled, personId: person.id, lastChange: person.lastChange ?? null }
      const { done, problem } = await act.run({ input })
      if (done) onDone()
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({
        field: names.find((name) => name === path) ?? 'membershipIds',
        rule,
      }))
    },
  })
  return (
    <SentForm
      form={form}
      label={m.title(person.name)}
      className="mt-6 rounded-2xl border border-line bg-sheet p-5 sm:p-6"
    >
      <h2 className="text-xl">{m.title(person.name)}</h2>
      <p className="text-quiet">{m.lead}</p>
      <SentPick form={form} name="successorId" label={m.successor} known={[]} useOptions={usePersonOptions} />
      <SentChecks
        form={form}
        name="membershipIds"
        label={m.memberships}
        choices={passed.map(({ id, role, agency, blocks }) => ({
          value: id,
          label: [`${roles[role]}, ${agency.name}`, ...blocks.map(({ name }) => name)].join(' · '),
        }))}
      />
      <SentLine form={form} name="on" label={m.on} hint={dayHint} numeric />
      <SentCheck form={form} name="deactivate" label={m.deactivate} />
      <SentLine form={form} name="note" label={words.note} hint={words.noteHint} />
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={onDone} label={m.confirm} />
    </SentForm>
  )
}
