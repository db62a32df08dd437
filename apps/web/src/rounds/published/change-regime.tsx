import { regimeForm } from '@thidua/schema/administration/round-form'
import { graphql } from '@thidua/schema/generated/gql'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { useFieldWords } from '../parts/use-field-words.ts'
import type { PreparedRound } from '../prepared-round.ts'

const changeRegime = graphql(/* GraphQL */ `
  mutation ChangeRoundRegime($input: ChangeRoundRegimeInput!) {
    result: changeRoundRegime(input: $input) {
      __typename
      ... on MutationChangeRoundRegimeSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const names = ['legalBasis', 'sendingMethod', 'frequency', 'guidance'] as const

/** Legal basis and guidance of a running round: who writes reads the new words at once. */
export function ChangeRegime({ round, onDone }: { round: PreparedRound; onDone: () => void }) {
  const { running: m, prepare } = useMessages('rounds')
  const act = useAdministration(changeRegime)
  const { id, lastChange = null, legalBasis, sendingMethod, frequency, guidance } = round
  const form = useSentForm({
    shape: regimeForm,
    start: { legalBasis, sendingMethod, frequency, guidance },
    words: useFieldWords(names),
    send: async (filled) => {
      const { done, problem } = await act.run({ input: { id, lastChange, ...filled } })
      if (done) {
        onDone()
        return 'saved'
      }
      return problem?.kind === 'invalid'
        ? problem.issues.map(({ path, rule }) => ({ field: path as (typeof names)[number], rule }))
        : []
    },
  })
  return (
    <SentForm form={form} label={m.regimeTitle}>
      <p className="text-quiet">{m.regimeLine}</p>
      <SentText form={form} name="legalBasis" label={prepare.legalBasis} />
      <SentLine form={form} name="sendingMethod" label={prepare.sendingMethod} />
      <SentLine form={form} name="frequency" label={prepare.frequency} />
      <SentText form={form} name="guidance" label={prepare.guidance} />
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={onDone} />
    </SentForm>
  )
}
