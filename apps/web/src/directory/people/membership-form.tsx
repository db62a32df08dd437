import { useQuery } from '@apollo/client/react'
import { membershipForm } from '@thidua/schema/administration/membership-form'
import { graphql } from '@thidua/schema/generated/gql'
import { roles as roleKeys } from '@thidua/schema/permissions'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { dayText, today } from '#administration/day-text.ts'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentCheck, SentChecks, SentChoice, SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { SentPick } from '../pick/sent-pick.tsx'
import { useAgencyOptions } from '../pick/use-agency-options.ts'
import type { ShownMembership } from './membership-words.tsx'
import type { BlockChoice, ShownPerson } from './person-query.ts'

const addMembership = graphql(/* GraphQL */ `
  mutation AddMembership($personId: ID!, $lastChange: ID, $membership: MembershipInput!) {
    result: addMembership(personId: $personId, lastChange: $lastChange, membership: $membership) {
      ... on MutationAddMembershipSuccess {
        data {
          ...Person_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const changeMembership = graphql(/* GraphQL */ `
  mutation ChangeMembership($id: ID!, $personId: ID!, $lastChange: ID, $membership: MembershipInput!) {
    result: changeMembership(id: $id, personId: $personId, lastChange: $lastChange, membership: $membership) {
      ... on MutationChangeMembershipSuccess {
        data {
          ...Person_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const agencyQuery = graphql(/* GraphQL */ `
  query MembershipAgency($id: ID!) {
    agency(id: $id) {
      id
      name
    }
  }
`)

interface MembershipFormProps {
  readonly person: ShownPerson
  /** Null for a new one. */
  readonly membership: ShownMembership | null
  readonly blocks: readonly BlockChoice[]
  /** Id of the agency that a new one starts with. */
  readonly agency: string | null
  readonly onDone: () => void
}

const names = ['agencyId', 'role', 'maySubmit', 'blockIds', 'validFrom', 'validUntil'] as const

/** A role of a person in an agency: which, of which blocks, from when to when. */
export function MembershipForm(props: MembershipFormProps) {
  const { data } = useQuery(agencyQuery, { variables: { id: props.agency ?? '' }, skip: props.agency === null })
  // Its name comes before the form starts with it.
  if (props.agency !== null && !data) return null
  return <LoadedForm {...props} known={props.membership?.agency ?? data?.agency ?? null} />
}

function LoadedForm({
  person,
  membership,
  blocks,
  known,
  onDone,
}: MembershipFormProps & { known: { readonly id: string; readonly name: string } | null }) {
  const { membership: m, choose, dayHint } = useMessages('directory')
  const { roles } = useMessages('app')
  const [adding, changing] = [useAdministration(addMembership), useAdministration(changeMembership)]
  const rules = useRuleWords(m.rules)
  const form = useSentForm({
    shape: membershipForm,
    start: {
      agencyId: known?.id ?? '',
      role: membership?.role ?? '',
      maySubmit: membership?.maySubmit ?? false,
      blockIds: (membership?.blocks ?? []).map(({ id }) => id),
      validFrom: dayText(membership?.validFrom ?? today()),
      validUntil: dayText(membership?.validUntil),
    },
    words: {
      agencyId: rules(m.agency, { required: m.rules.agencyId }),
      role: rules(m.role, { required: m.rules.role }),
      blockIds: rules(m.blocks, { required: m.rules.blocks }),
      validFrom: rules(m.validFrom),
      validUntil: rules(m.validUntil),
    },
    send: async (filled) => {
      const given = { personId: person.id, lastChange: person.lastChange ?? null, membership: filled }
      const { done, problem } = await (membership ? changing.run({ id: membership.id, ...given }) : adding.run(given))
      if (done) onDone()
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({ field: names.find((name) => name === path) ?? 'role', rule }))
    },
  })
  return (
    <SentForm
      form={form}
      label={membership ? m.changeTitle : m.addTitle}
      className="mt-3 rounded-2xl border border-line bg-sheet p-5 sm:p-6"
    >
      <h3 className="text-lg font-semibold">{membership ? m.changeTitle : m.addTitle}</h3>
      <SentPick
        form={form}
        name="agencyId"
        label={m.agency}
        known={known ? [known] : []}
        useOptions={useAgencyOptions}
      />
      <SentChoice
        form={form}
        name="role"
        label={m.role}
        empty={choose}
        choices={roleKeys.map((value) => ({ value, label: roles[value] }))}
      />
      {form.values.role === 'clerk' ? <SentCheck form={form} name="maySubmit" label={m.maySubmitLabel} /> : null}
      {form.values.role === 'reviewer' ? (
        <SentChecks
          form={form}
          name="blockIds"
          label={m.blocks}
          choices={blocks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <SentLine form={form} name="validFrom" label={m.validFrom} hint={dayHint} numeric />
      <SentLine form={form} name="validUntil" label={m.validUntil} hint={m.untilHint} numeric />
      <AdministrationProblem problem={adding.problem ?? changing.problem} />
      <FormButtons working={form.working} onCancel={onDone} />
    </SentForm>
  )
}
