import { useApolloClient } from '@apollo/client/react'
import { blockForm } from '@thidua/schema/administration/block-form'
import { graphql } from '@thidua/schema/generated/gql'
import type { Block_AllFragment } from '@thidua/schema/generated/graphql'
import { z } from 'zod'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { FormButtons } from '#administration/form-buttons.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useRuleWords } from '#administration/use-rule-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const saveBlock = graphql(/* GraphQL */ `
  mutation SaveBlock($input: SaveBlockInput!) {
    result: saveBlock(input: $input) {
      ... on MutationSaveBlockSuccess {
        data {
          ...Block_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** What is typed is a text; the server is sent a number. */
const shape = blockForm.extend({
  position: z
    .string()
    .transform((typed) => (/^\s*\d+\s*$/u.test(typed) ? Number(typed) : Number.NaN))
    .refine(Number.isInteger, 'whole')
    .pipe(blockForm.shape.position),
})

interface BlockFormProps {
  /** Null for a new one. */
  readonly block: Block_AllFragment | null
  /** The place that a new one is offered. */
  readonly next: number
  readonly onDone: () => void
}

/** Makes or changes a block. */
export function BlockForm({ block, next, onDone }: BlockFormProps) {
  const { blocks: m } = useMessages('directory')
  const client = useApolloClient()
  const act = useAdministration(saveBlock)
  const rules = useRuleWords()
  const form = useSentForm({
    shape,
    start: { code: block?.code ?? '', name: block?.name ?? '', position: `${block?.position ?? next}` },
    words: {
      code: rules(m.fields.code),
      name: rules(m.fields.name, { taken: m.nameTaken }),
      position: rules(m.fields.position),
    },
    send: async (filled) => {
      const input = { ...filled, id: block?.id ?? null, lastChange: block?.lastChange ?? null }
      const { done, problem } = await act.run({ input })
      if (done) {
        if (!block) await client.refetchQueries({ include: ['BlocksPage'] })
        onDone()
      }
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({
        field: path === 'code' || path === 'position' ? path : ('name' as const),
        rule,
      }))
    },
  })
  return (
    <SentForm
      form={form}
      label={block ? m.changeTitle : m.add}
      className="mt-3 rounded-2xl border border-line bg-sheet p-5 sm:p-6"
    >
      <SentLine form={form} name="name" label={m.fields.name} />
      <SentLine form={form} name="code" label={m.fields.code} />
      <SentLine form={form} name="position" label={m.fields.position} numeric />
      <AdministrationProblem problem={act.problem} />
      <FormButtons working={form.working} onCancel={onDone} />
    </SentForm>
  )
}
