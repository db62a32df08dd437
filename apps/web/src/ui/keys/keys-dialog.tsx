import { clsx } from 'clsx'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '../button.tsx'
import { Modal } from '../overlay/modal.tsx'
import { enableKeys, keysEnabled } from './keys-enabled.ts'
import { useKeys } from './use-keys.ts'

interface KeysDialogProps {
  readonly title: string
  /** What each key does, by what is printed on it: `j`, `Shift Enter`. */
  readonly list?: Readonly<Record<string, string>>
  /** The same of keys that act while one types: with Ctrl, or in a text. */
  readonly whileTyping?: Readonly<Record<string, string>>
  readonly className?: string
}

/** The list of a page's keys, by its button or by `?`, and the switch to do without them. */
export function KeysDialog({ title, list = {}, whileTyping = {}, className }: KeysDialogProps) {
  const m = useMessages('app').keys
  const [open, setOpen] = useState(false)
  const [enabled, setEnabled] = useState(keysEnabled)
  useKeys({ '?': () => setOpen(true) })
  const close = () => setOpen(false)
  return (
    <>
      <Button
        look="quiet"
        className={className}
        icon={<Keyboard aria-hidden className="size-4" />}
        onClick={() => setOpen(true)}
      >
        <span>{m.open}</span>
      </Button>
      <Modal open={open} title={title} onCancel={close}>
        <KeyList keys={whileTyping} className="mb-4" />
        <p className="text-quiet">{m.intro}</p>
        <KeyList keys={{ ...list, '/': m.search, '?': m.list }} className="mt-4" />
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

function KeyList({ keys, className }: { keys: Readonly<Record<string, string>>; className: string }) {
  if (Object.keys(keys).length === 0) return null
  return (
    <dl className={clsx('grid grid-cols-[max-content_1fr] items-baseline gap-x-4 gap-y-2', className)}>
      {Object.entries(keys).map(([names, words]) => (
        <div key={names} className="contents">
          <dt className="flex gap-1">
            {names.split(' ').map((name) => (
              <kbd
                key={name}
                className="inline-block min-w-9 rounded-md border border-border px-2 py-0.5 text-center font-sans font-medium"
              >
                {name}
              </kbd>
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
