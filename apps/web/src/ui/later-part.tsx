import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { reachServer } from '#lib/reach-server.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from './button.tsx'

/** How it went with fetching a part: `gone` where the server answers and does not have it any more. */
type Fetching = 'under way' | 'failed' | 'gone'

/**
 * A part of a page that comes when it is asked for, as React's `lazy`, and takes nothing of the page along when it does not come:
 * then a sentence stands in its place, and the way to try again. `waiting` stands there until it is here, and beside
 * that sentence.
 */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly waiting?: ReactNode }> {
  let here: ComponentType<Props> | null = null
  return function LaterPart({ waiting = null, ...props }) {
    const [Part, setPart] = useState(() => here)
    const [attempt, setAttempt] = useState(0)
    const [fetching, setFetching] = useState<Fetching>('under way')
    useEffect(() => {
      if (Part) return
      let wanted = true
      const show = (part: ComponentType<Props>) => {
        here = part
        if (wanted) setPart(() => part)
      }
      const fail = async () => {
        // A release may have taken it away: trying again would never bring it.
        const isGone = attempt > 0 && (await isAnswering())
        if (wanted) setFetching(isGone ? 'gone' : 'failed')
      }
      setFetching('under way')
      load().then(show, fail)
      return () => {
        wanted = false
      }
    }, [Part, attempt])
    if (Part) return <Part {...(props as unknown as Props)} />
    return (
      <>
        {fetching === 'under way' ? null : (
          <Failed
            isGone={fetching === 'gone'}
            onAgain={() => (fetching === 'gone' ? location.reload() : setAttempt(attempt + 1))}
          />
        )}
        {waiting}
      </>
    )
  }
}

const isAnswering = (): Promise<boolean> =>
  reachServer('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

function Failed({ isGone, onAgain }: { isGone: boolean; onAgain: () => void }) {
  const { part: m } = useMessages('app')
  return (
    <p role="alert" className="my-2 flex flex-wrap items-center gap-x-4 gap-y-1 font-medium text-notice">
      {m.failed}
      <Button look="secondary" onClick={onAgain}>
        {isGone ? m.reload : m.retry}
      </Button>
    </p>
  )
}
