import { useEffect } from 'react'
import { isRouteErrorResponse, useNavigate, useRevalidator, useRouteError } from 'react-router'
import { isOfOlderBuild } from '#lib/graphql/is-of-older-build.ts'
import { NoSuchPage } from '#lib/no-such-page.ts'
import { isUnreachable } from '#lib/offline/is-unreachable.ts'
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
  const navigate = useNavigate()
  /** A release may have taken away what this page was about to load: only a fresh page knows the new one. */
  const again = () =>
    reachServer(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      () => location.reload(),
      () => revalidate(),
    )
  const unreachable = isUnreachable(error) || !navigator.onLine
  // It failed for want of the network: with one it opens by itself.
  useEffect(() => {
    if (!unreachable) return
    const open = () => void revalidate()
    addEventListener('online', open)
    return () => removeEventListener('online', open)
  }, [unreachable, revalidate])
  // It failed for want of a session: with one it opens by itself.
  useEffect(() => subscribeSession(() => void (isSignedIn() && revalidate())), [revalidate])
  if (error instanceof NoSuchPage || (isRouteErrorResponse(error) && error.status === 404)) return <NotFound />
  const [title, words] = unreachable
    ? [failed.needsServer, failed.unreachable]
    : [failed.title, isOfOlderBuild(error) ? failed.newBuild : failed.body]
  return (
    <Page title={title}>
      <p role="alert" className="mt-4 max-w-[60ch] text-quiet">
        {words}
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button aria-disabled={state === 'loading' || undefined} onClick={() => void again()}>
          {isOfOlderBuild(error) ? failed.reload : failed.retry}
        </Button>
        {history.length > 1 ? (
          <Button look="secondary" onClick={() => void navigate(-1)}>
            {failed.back}
          </Button>
        ) : null}
      </div>
    </Page>
  )
}
