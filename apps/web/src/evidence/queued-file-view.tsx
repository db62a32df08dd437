import { FileUp } from 'lucide-react'
import { percentText } from '#lib/time.ts'
import { dropFile, type QueuedFile, sendNow } from '#lib/uploads/upload-queue.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

/** A chosen file that the server does not have yet: how far it is, or why it is not taken and what to do. */
export function QueuedFileView({ file, onGone }: { file: QueuedFile; onGone: () => void }) {
  const m = useMessages('evidence')
  const { id, name, bytes, state, sent, why, kept } = file
  const refused = state === 'refused'
  const drop = () => {
    onGone()
    void dropFile(id)
  }
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
      <FileUp aria-hidden className="mt-0.5 size-5 shrink-0 text-quiet" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium break-words">{name}</p>
        {state === 'sending' ? (
          <>
            <p className="text-sm text-quiet">
              {m.size(bytes)} · {sent >= bytes ? m.checking : m.sending(percentText(sent / bytes))}
            </p>
            <progress aria-label={m.sending(name)} value={sent} max={bytes} className="mt-1 h-1.5 w-full max-w-64" />
          </>
        ) : null}
        {state === 'waiting' ? (
          <p className="text-sm text-quiet">
            {m.size(bytes)} · {why !== null ? m.refused[why] : kept ? m.waiting : m.next}
          </p>
        ) : null}
        {refused && why !== null ? (
          <p role="alert" className="text-sm font-medium text-problem">
            {m.refused[why]}
          </p>
        ) : null}
        {kept || refused ? null : <p className="text-sm font-medium text-notice">{m.notKept}</p>}
      </div>
      <div className="-my-1 flex flex-wrap">
        {state === 'waiting' ? (
          <Button look="quiet" className="text-sm" onClick={sendNow}>
            {m.again}
          </Button>
        ) : null}
        <Button
          look="quiet"
          className="text-sm"
          aria-label={refused ? `${m.dismiss}: ${name}` : m.cancelling(name)}
          onClick={drop}
        >
          {refused ? m.dismiss : m.cancel}
        </Button>
      </div>
    </div>
  )
}
