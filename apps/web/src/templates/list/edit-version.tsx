import { useNavigate } from 'react-router'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { editTemplateMutation } from '../queries.ts'

interface EditVersionProps {
  readonly from: string
  readonly name: string
  /** The version that is being edited already. */
  readonly draft: string | null
}

/** Opens the one draft of a template. */
export function EditVersion({ from, name, draft }: EditVersionProps) {
  const m = useMessages('templates')
  const navigate = useNavigate()
  const edit = useAdministration(editTemplateMutation)
  if (draft)
    return (
      <ButtonLink look="secondary" to={paths.template(draft)} aria-label={m.goOnNamed(name)}>
        {m.goOn}
      </ButtonLink>
    )
  const open = async () => {
    const { done } = await edit.run({ input: { from } })
    if (done && 'data' in done) void navigate(paths.template(done.data.id))
  }
  return (
    <div>
      <Button look="secondary" aria-label={m.editNamed(name)} onClick={() => void open()}>
        {edit.working ? m.opening : m.edit}
      </Button>
      <AdministrationProblem problem={edit.problem} className="mt-2" />
    </div>
  )
}
