import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import type { Leaving } from './use-held-navigation.ts'

/** Asks before a half-filled form goes with its page. */
export function LeaveQuestion({ leaving: { stay, leave } }: { leaving: Leaving }) {
  const { leaving: m } = useMessages('app')
  return (
    <Modal open title={m.title} onCancel={stay}>
      <p>{m.body}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button onClick={stay}>{m.stay}</Button>
        <Button look="secondary" onClick={leave}>
          {m.leave}
        </Button>
      </div>
    </Modal>
  )
}
