import { useEffect } from 'react'
import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router'
import { isUnreachable } from '#lib/graphql/is-unreachable.ts'
import { NoSuchPage } from '#lib/no-such-page.ts'
import { reachServer } from '#lib/reach-server.ts'
import { isSignedIn, subscribeSession } from '#lib/session/session.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'

/** What a page shows when it could not be opened. Texts typed before are in the device's queue. */
export function RouteError() {
  const error = useRouteError()
  const { failed } = useMessages('app')
  const { revalidate, state } = useRevalidator()
  /** A release may have taken away what this page was about to load: only a fresh page knows the new one. */
  const again = () =>
    reachServer(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      () => location.reload(),
      () => revalidate(),
    )
  // It failed for want of a session: with one it opens by itself.
  useEffect(() => subscribeSession(() => void (isSignedIn() && revalidate())), [revalidate])
  if (error instanceof NoSuchPage || (isRouteErrorResponse(error) && error.status === 404)) return <NotFound />
  return (
    <Page title={failed.title}>
      <p role="alert" className="mt-4 max-w-[60ch] text-quiet">
        {isUnreachable(error) ? failed.unreachable : failed.body}
      </p>
      <Button className="mt-8" aria-disabled={state === 'loading' || undefined} onClick={() => void again()}>
        {failed.retry}
      </Button>
    </Page>
  )
}
