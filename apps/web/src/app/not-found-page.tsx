import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Page } from '#ui/page.tsx'

export function NotFoundPage() {
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
