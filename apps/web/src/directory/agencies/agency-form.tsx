import { agencyForm, agencyKinds, regimes as regimeKeys } from '@thidua/schema/administration/agency-form'
import { graphql } from '@thidua/schema/generated/gql'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { dayText } from '#administration/day-text.ts'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentChoice, SentLine, SentRadio } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import type { Picked } from '../pick/pick-field.tsx'
import { SentPick } from '../pick/sent-pick.tsx'
import { useAgencyOptions } from '../pick/use-agency-options.ts'
import type { BlockChoice, ShownAgency } from './agency-query.ts'

const saveAgency = graphql(/* GraphQL */ `
  mutation SaveAgency($input: SaveAgencyInput!) {
    result: saveAgency(input: $input) {
      ... on MutationSaveAgencySuccess {
        data {
          ...Agency_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface AgencyFormProps {
  /** Null for a new one. */
  readonly agency: ShownAgency | null
  readonly blocks: readonly BlockChoice[]
  /** With the id of what was saved; null when it was left. */
  readonly onDone: (id: string | null) => void
}

const empty = {
  code: '',
  electronicCode: '',
  name: '',
  shortName: '',
  symbol: '',
  kind: '',
  superiorLine: '',
  letterPlace: '',
  headPost: '',
  regime: '',
  parentId: '',
  blockId: '',
  validFrom: '',
  predecessorIds: [] as string[],
}

const startOf = (agency: ShownAgency | null): typeof empty =>
  agency === null
    ? empty
    : {
        ...empty,
        ...Object.fromEntries(Object.keys(empty).map((key) => [key, agency[key as keyof ShownAgency] ?? ''])),
        parentId: agency.parent?.id ?? '',
        blockId: agency.block?.id ?? '',
        validFrom: dayText(agency.validFrom),
        predecessorIds: agency.predecessors.map(({ id }) => id),
      }

/** Makes or changes an agency; the server reads it by the same shape. */
export function AgencyForm({ agency, blocks, onDone }: AgencyFormProps) {
  const { agency: m, kinds, regimes, choose, none, dayHint } = useMessages('directory')
  const act = useAdministration(saveAgency)
  const rules = useRuleWords(m.rules)
  const labels = {
    ...m.fields,
    parentId: m.fields.parent,
    blockId: m.fields.block,
    predecessorIds: m.fields.predecessors,
  }
  const names = Object.keys(empty) as (keyof typeof empty)[]
  const form = useSentForm({
    shape: agencyForm,
    start: startOf(agency),
    words: {
      ...Object.fromEntries(names.map((name) => [name, rules(labels[name])])),
      code: rules(labels.code, { taken: m.rules.code }),
      electronicCode: rules(labels.electronicCode, { taken: m.rules.electronicCode }),
      kind: rules(labels.kind, { required: m.rules.chooseKind }),
      regime: rules(labels.regime, { required: m.rules.chooseRegime }),
    },
    send: async (filled) => {
      const input = { ...filled, id: agency?.id ?? null, lastChange: agency?.lastChange ?? null }
      const { done, problem } = await act.run({ input })
      if (done) onDone(done.data.id)
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({ field: names.find((name) => name === path) ?? 'name', rule }))
    },
  })
  const known: Picked[] = agency ? [...(agency.parent ? [agency.parent] : []), ...agency.predecessors] : []
  return (
    <SentForm form={form} label={m.formTitle} className="mt-6">
      <SentLine form={form} name="name" label={m.fields.name} />
      <SentLine form={form} name="shortName" label={m.fields.shortName} />
      <SentLine form={form} name="code" label={m.fields.code} />
      <SentLine form={form} name="electronicCode" label={m.fields.electronicCode} hint={m.hints.electronicCode} />
      <SentLine form={form} name="symbol" label={m.fields.symbol} hint={m.hints.symbol} />
      <SentChoice
        form={form}
        name="kind"
        label={m.fields.kind}
        empty={choose}
        choices={agencyKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <SentChoice
        form={form}
        name="blockId"
        label={m.fields.block}
        empty={none}
        choices={blocks.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SentPick form={form} name="parentId" label={m.fields.parent} known={known} useOptions={useAgencyOptions} />
      <SentLine form={form} name="superiorLine" label={m.fields.superiorLine} hint={m.hints.superiorLine} />
      <SentLine form={form} name="letterPlace" label={m.fields.letterPlace} />
      <SentLine form={form} name="headPost" label={m.fields.headPost} />
      <SentRadio
        form={form}
        name="regime"
        label={m.fields.regime}
        choices={regimeKeys.map((value) => ({ value, label: regimes[value] }))}
      />
      <SentLine form={form} name="validFrom" label={m.fields.validFrom} hint={dayHint} numeric />
      <SentPick
        form={form}
        name="predecessorIds"
        label={m.fields.predecessors}
        hint={m.hints.predecessors}
        known={known}
        useOptions={useAgencyOptions}
      />
      {agency ? <p className="text-sm text-quiet">{m.nameStays}</p> : null}
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={() => onDone(null)} />
    </SentForm>
  )
}
