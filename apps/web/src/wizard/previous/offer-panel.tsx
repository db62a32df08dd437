import { type ReactNode, Suspense, useId, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface OfferPanelProps {
  readonly title: string
  /** What there is to be taken over, in a sentence. */
  readonly offer: string
  /** What is shown when it is asked for. */
  readonly children: () => ReactNode
}

/** Says that an answer stands elsewhere, and shows it when asked. */
export function OfferPanel({ title, offer, children }: OfferPanelProps) {
  const { previous: m } = useMessages('wizard')
  const [open, setOpen] = useState(false)
  const panel = useId()
  return (
    <section aria-label={title} className="rounded-xl border border-line bg-sheet px-5 py-3">
      <div className="flex items-center justify-between gap-4">
        <p className="text-quiet">{offer}</p>
        <Button
          look="secondary"
          className="shrink-0"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {open ? m.hide : m.show}
        </Button>
      </div>
      <div id={panel}>{open ? <Suspense>{children()}</Suspense> : null}</div>
    </section>
  )
}
