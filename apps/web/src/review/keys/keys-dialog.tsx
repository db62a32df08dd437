import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { enableKeys, keysEnabled } from './keys-enabled.ts'
import { reviewKeys, useReviewKeys } from './use-review-keys.ts'

/** The list of keys, by its button or by `?`, and the switch to do without them. */
export function KeysDialog() {
  const m = useMessages('review').keys
  const [open, setOpen] = useState(false)
  const [enabled, setEnabled] = useState(keysEnabled)
  useReviewKeys({ '?': () => setOpen(true) })
  const close = () => setOpen(false)
  return (
    <>
      <Button look="quiet" icon={<Keyboard aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {m.open}
      </Button>
      <Modal open={open} title={m.title} onCancel={close}>
        <p className="text-quiet">{m.intro}</p>
        <dl className="mt-4 grid grid-cols-[3rem_1fr] items-center gap-x-4 gap-y-2">
          {reviewKeys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="inline-block min-w-9 rounded-md border border-border px-2 py-0.5 text-center font-sans font-medium">
                  {key}
                </kbd>
              </dt>
              <dd>{m.list[key]}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-4 flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            checked={enabled}
            onChange={({ target }) => {
              enableKeys(target.checked)
              setEnabled(target.checked)
            }}
            className="size-5 accent-accent"
          />
          {m.enabled}
        </label>
        <Button look="secondary" className="mt-4" onClick={close}>
          {m.close}
        </Button>
      </Modal>
    </>
  )
}
