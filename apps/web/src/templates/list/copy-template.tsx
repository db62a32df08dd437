import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'

/** To the form of a new template that begins with a version of one that others keep. */
export function CopyTemplate({ id, name }: { readonly id: string; readonly name: string }) {
  const m = useMessages('templates')
  return (
    <ButtonLink look="secondary" to={`${paths.templates()}?chep=${id}#begin`} aria-label={m.copyNamed(name)}>
      {m.copyAct}
    </ButtonLink>
  )
}
