import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { inTime } from '#lib/clock/in-time.ts'
import { leaveUnasked, subscribeKeeping, wordsAtRisk } from '#lib/device/device-keeping.ts'
import { countOutboxes, settleOutboxes } from '#lib/device/outbox.ts'
import { countUnsent } from '#lib/draft/count-unsent.ts'
import { openDrafts } from '#lib/draft/open-drafts.ts'
import { keepOnlyOf } from '#lib/offline/kept-database.ts'
import { paths } from '#lib/paths.ts'
import { signOut } from '#lib/session/sign-in.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'

/** What keeps the person from being signed out at once. */
type Question = { readonly kind: 'unsent'; readonly count: number } | { readonly kind: 'unreachable' }

/** Signing out waits so long for texts on their way to the server. */
const settleMs = 5_000

/** A device that is stuck keeps nobody signed in. */
const longestForgetMs = 2_000

/** Signs out, and asks first where texts are not on the server yet. */
export function SignOut({ onStay }: { onStay: () => void }) {
  const m = useMessages('sign-out')
  const { id } = useViewer()
  const [question, setQuestion] = useState<Question | null>(null)
  const atRisk = useSyncExternalStore(subscribeKeeping, wordsAtRisk)
  const leave = useCallback(async (asked: boolean) => {
    if (!(await signOut())) return setQuestion({ kind: 'unreachable' })
    // What was read is nobody else's; what was written waits under its owner's key.
    await inTime(keepOnlyOf(null), longestForgetMs).catch(() => undefined)
    if (asked) leaveUnasked()
    location.assign(paths.signIn())
  }, [])
  useEffect(() => {
    const ask = async () => {
      const count = await settleAndCount(id)
      if (count > 0) setQuestion({ kind: 'unsent', count })
      else await leave(false)
    }
    void ask()
  }, [id, leave])
  const unsent = question?.kind === 'unsent'
  return (
    <Modal
      open={question !== null}
      title={unsent ? m.unsentTitle(question.count) : m.unreachableTitle}
      onCancel={onStay}
    >
      <p>{unsent ? (atRisk ? m.lost : m.kept) : m.unreachable}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button onClick={onStay}>{m.stay}</Button>
        <Button look="secondary" onClick={() => void leave(unsent)}>
          {unsent ? m.leave : m.again}
        </Button>
      </div>
    </Modal>
  )
}

/** How many texts are still not on the server when all has been tried. */
async function settleAndCount(personId: string): Promise<number> {
  const settled = Promise.all([...[...openDrafts.values()].map((draft) => draft.settle()), settleOutboxes()])
  await inTime(settled, settleMs).catch(() => undefined)
  const [fields, others] = await Promise.all([countUnsent(personId), countOutboxes(personId)])
  return fields + others
}
