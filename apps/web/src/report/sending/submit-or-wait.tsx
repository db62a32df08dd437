import { useSyncExternalStore } from 'react'
import { serverNow } from '#lib/clock/server-time.ts'
import { connection } from '#lib/connection.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { forgetWaiting, keepWaiting, subscribeWaiting, waitingSends } from '#lib/offline/waiting-sends.ts'
import { deadlineDay } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { readSha256 } from './read-sha256.ts'
import { SubmitForm } from './submit-form.tsx'

interface SubmitOrWaitProps {
  readonly report: { readonly id: string; readonly deadline: string; readonly round: { readonly name: string } }
  readonly host: string
  readonly needsReason: boolean
}

/** The act of sending; while it waits for the network, that it does, what that means, and the way to take it back. */
export function SubmitOrWait({ report: { id, deadline, round }, host, needsReason }: SubmitOrWaitProps) {
  const { waiting: m } = useMessages('report')
  const viewer = useViewer()
  const draft = useDraft()
  const sends = useSyncExternalStore(subscribeWaiting, () => waitingSends(viewer.id))
  const own = sends.find(({ reportId, outcome }) => reportId === id && outcome === null)
  const wait = (idempotencyKey: string, reason: string | null): boolean => {
    if (navigator.onLine && connection().lostAt === null) return false
    return keepWaiting(viewer.id, {
      reportId: id,
      name: round.name,
      idempotencyKey,
      reason,
      readSha256: readSha256(draft.answers()),
      askedAt: serverNow().toISOString(),
      deadline,
      outcome: null,
    })
  }
  if (!own) return <SubmitForm reportId={id} host={host} needsReason={needsReason} onWait={wait} />
  return (
    <Notice look="notice" title={m.title}>
      <p role="status" className="mt-1">
        {m.line(deadlineDay(own.deadline))}
      </p>
      <p className="mt-1 text-quiet">{m.bound}</p>
      <Button look="secondary" className="mt-4" onClick={() => forgetWaiting(viewer.id, id)}>
        {m.takeBack}
      </Button>
    </Notice>
  )
}
