import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from './button-link.tsx'
import { Page } from './page.tsx'

/** An address that leads nowhere, or to what the person may not see: the answer is the same. */
export function NotFound() {
  const { notFound } = useMessages('app')
  return (
    <Page title={notFound.title}>
      <p className="mt-4 max-w-[60ch] text-quiet">{notFound.body}</p>
      <ButtonLink to={paths.home()} className="mt-8">
        {notFound.home}
      </ButtonLink>
    </Page>
  )
}
