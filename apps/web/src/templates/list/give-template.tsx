import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { type Owner, OwnerField, useOwnerInput } from '#administration/owner-field.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { giveTemplateMutation } from '../queries.ts'

interface GiveTemplateProps {
  readonly id: string
  readonly name: string
  readonly owner: Owner | null
}

/** Gives a template to another agency, for who keeps it. */
export function GiveTemplate({ id, name, owner }: GiveTemplateProps) {
  const m = useMessages('templates')
  const { cancel } = useMessages('administration')
  const give = useAdministration(giveTemplateMutation)
  const input = useOwnerInput()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Owner>(owner ?? { id: '', name: '' })
  if (!open)
    return (
      <Button look="quiet" className="-ml-3" aria-label={m.give.openNamed(name)} onClick={() => setOpen(true)}>
        {m.give.open}
      </Button>
    )
  const act = async () => {
    const { done } = await give.run({ id, hostAgencyId: input(chosen.id) ?? null })
    if (done) setOpen(false)
  }
  return (
    <div className="mt-3 flex flex-col items-start gap-3 border-t border-line pt-3">
      <OwnerField id={`owner-${id}`} hint={m.ownerHint} problem={null} value={chosen} searching onChange={setChosen} />
      <AdministrationProblem problem={give.problem} />
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" onClick={() => void act()}>
          {m.give.act}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {cancel}
        </Button>
      </div>
    </div>
  )
}
