import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { z } from 'zod'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SentField, SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { Modal } from '#ui/overlay/modal.tsx'

const readersQuery = graphql(/* GraphQL */ `
  query RoundReaders($roundId: ID!) {
    roundReaders(roundId: $roundId) {
      id
      name
      waiting
    }
  }
`)

interface GiveToProps {
  readonly roundId: string
  /** Who has it now: no choice. */
  readonly reviewerId: string | null
  readonly give: (personId: string) => Promise<void>
}

/** Gives a report to a colleague, with how much waits for each. */
export function GiveTo(props: GiveToProps) {
  const m = useMessages('review').reading
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" className="-my-2" onClick={() => setOpen(true)}>
        {m.give}
      </Button>
      <Modal open={open} title={m.giveTitle} onCancel={() => setOpen(false)}>
        <GiveForm {...props} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

const shape = z.object({ to: z.string().min(1, 'required') })

function GiveForm({ roundId, reviewerId, give, onDone }: GiveToProps & { readonly onDone: () => void }) {
  const m = useMessages('review').reading
  const { data, error } = useQuery(readersQuery, { variables: { roundId }, fetchPolicy: 'network-only' })
  const form = useSentForm({
    shape,
    start: { to: '' },
    words: { to: { required: m.pick } },
    send: async ({ to }) => {
      await give(to)
      onDone()
      return []
    },
  })
  const readers = (data?.roundReaders ?? []).filter(({ id }) => id !== reviewerId)
  if (error) return <p>{m.unreachable}</p>
  return (
    <SentForm form={form}>
      <SentField form={form} name="to">
        {({ id, problem, value, onChange }) => (
          <RadioField
            id={id}
            legend={m.pick}
            problem={problem}
            value={value}
            choices={readers.map(({ id: person, name, waiting }) => ({ value: person, label: m.load(name, waiting) }))}
            onChoose={onChange}
          />
        )}
      </SentField>
      <FormActions submit={m.give} working={form.working} cancel={m.cancel} onCancel={onDone} />
    </SentForm>
  )
}
