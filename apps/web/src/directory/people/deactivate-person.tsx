import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import type { ShownPerson } from './person-query.ts'

const deactivatePerson = graphql(/* GraphQL */ `
  mutation DeactivatePerson($input: PersonActInput!) {
    result: deactivatePerson(input: $input) {
      ... on MutationDeactivatePersonSuccess {
        data {
          ...Person_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const reactivatePerson = graphql(/* GraphQL */ `
  mutation ReactivatePerson($input: PersonActInput!) {
    result: reactivatePerson(input: $input) {
      ... on MutationReactivatePersonSuccess {
        data {
          ...Person_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** Lets a person in no more, and in again. */
export function DeactivatePerson({ person }: { person: ShownPerson }) {
  const { person: m } = useMessages('directory')
  const administration = useMessages('administration')
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [deactivating, reactivating] = [useAdministration(deactivatePerson), useAdministration(reactivatePerson)]
  const { id, lastChange = null, name } = person
  if (person.deactivatedAt)
    return (
      <>
        <Button look="secondary" onClick={() => void reactivating.run({ input: { id, lastChange } })}>
          {m.reactivate}
        </Button>
        <AdministrationProblem problem={reactivating.problem} className="w-full" />
      </>
    )
  const deactivate = async () => {
    const { done } = await deactivating.run({ input: { id, lastChange, note } })
    if (done) setOpen(false)
  }
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {m.deactivate}
      </Button>
      <Modal open={open} title={m.deactivateTitle(name)} onCancel={() => setOpen(false)}>
        <div className="flex flex-col gap-4">
          <p>{m.deactivateLead}</p>
          <TextField
            id="deactivate-note"
            label={m.note}
            hint={m.noteHint}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <AdministrationProblem problem={deactivating.problem} />
          <div className="flex flex-wrap gap-3">
            <Button look="problem" aria-disabled={deactivating.working || undefined} onClick={() => void deactivate()}>
              {m.deactivate}
            </Button>
            <Button look="secondary" onClick={() => setOpen(false)}>
              {administration.cancel}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
