import { useEffect, useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { connection, subscribeConnection } from '#lib/connection.ts'
import { forgetWaiting, subscribeWaiting, type WaitingSend, waitingSends } from '#lib/offline/waiting-sends.ts'
import { paths } from '#lib/paths.ts'
import { isSignedIn, subscribeSession } from '#lib/session/session.ts'
import { deadlineDay } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

/**
 * Reports that wait for the network to be sent: sends them when somebody answers, from whichever page is open, and says
 * what waits and what came of it.
 */
export function WaitingNotice() {
  const viewer = useViewer()
  const sends = useSyncExternalStore(subscribeWaiting, () => waitingSends(viewer.id))
  const isReached = useSyncExternalStore(subscribeConnection, () => connection().lostAt === null)
  const mayAsk = useSyncExternalStore(subscribeSession, isSignedIn)
  const waits = sends.some(({ outcome }) => outcome === null)
  useEffect(() => {
    if (!waits || !isReached || !mayAsk) return
    const person = { id: viewer.id, name: viewer.name }
    void import('#report/sending/send-waiting.ts')
      .then(({ sendAllWaiting }) => sendAllWaiting(person, waitingSends(person.id)))
      .catch(() => undefined)
  }, [waits, isReached, mayAsk, viewer])
  if (sends.length === 0) return null
  return (
    <div role="status" className="border-b border-notice/40 bg-notice-wash px-4 py-2.5 text-sm sm:px-6">
      <ul>
        {sends.map((send) => (
          <Waiting key={send.reportId} send={send} onRead={() => forgetWaiting(viewer.id, send.reportId)} />
        ))}
      </ul>
    </div>
  )
}

function Waiting({ send: { reportId, name, deadline, outcome }, onRead }: { send: WaitingSend; onRead: () => void }) {
  const { waiting: m } = useMessages('app')
  const to = outcome?.kind === 'sent' ? paths.receipt(reportId) : paths.check(reportId)
  return (
    <li className="flex flex-wrap items-center justify-center gap-x-4">
      <span>{outcome ? m[outcome.kind](name) : m.waits(name, deadlineDay(deadline))}</span>
      <Link to={to} className="inline-flex min-h-11 items-center font-medium">
        {outcome?.kind === 'sent' ? m.receipt : m.open}
      </Link>
      {outcome ? (
        <Button look="quiet" onClick={onRead}>
          {m.read}
        </Button>
      ) : null}
    </li>
  )
}
