import type { AsideReason } from '@thidua/consolidation/coverage/disposition'
import type { Delta, DeltaKind } from '@thidua/consolidation/deltas/delta'
import { clsx } from 'clsx'
import { type KeyboardEvent, memo, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { keysEnabled } from '#ui/keys/keys-enabled.ts'
import { AsideReasons } from '../asides/aside-reasons.tsx'
import { DeltaWords } from './delta-words.tsx'
import { PartLink } from './part-link.tsx'
import { actsFor } from './use-delta-acts.ts'

/** What can be done about a change. */
export interface DeltaActs {
  readonly renew: (delta: Delta) => void
  readonly beside: (delta: Delta) => void
  readonly keep: (delta: Delta) => void
  readonly aside: (delta: Delta, why: { readonly reason: AsideReason; readonly note: string }) => void
  /** Goes to the answer that it is about. */
  readonly read: (delta: Delta) => void
}

interface DeltaRowProps {
  readonly delta: Delta
  /** The words of the paragraph that it concerns; null where none does. */
  readonly paragraph: string | null
  /** Null for one who may not write the letter. */
  readonly acts: DeltaActs | null
}

/** What makes a sentence of the letter wrong is told apart from what only reads otherwise. */
const heavy: ReadonlySet<DeltaKind> = new Set(['withdrawn', 'figureChanged', 'becameNone', 'sentenceGone'])

/** One change at a source: what kind, whose, what was said and is said, and what can be done. */
export const DeltaRow = memo(function DeltaRow({ delta, paragraph, acts }: DeltaRowProps) {
  const m = useMessages('compiling').deltas
  const [asking, setAsking] = useState(false)
  const { kind, agency, about, figures } = delta
  const may = actsFor(delta)
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    // A key that is held down is one press: nobody deals with changes they have not seen.
    if (!acts || !keysEnabled() || event.repeat) return
    const key = `${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`
    const done = {
      enter: may.renew ? () => acts.renew(delta) : may.read && (() => acts.read(delta)),
      'shift+enter': may.beside && (() => acts.beside(delta)),
      v: may.keep && (() => acts.keep(delta)),
      x: may.aside && (() => setAsking(true)),
    }[key]
    if (done === undefined) return
    event.preventDefault()
    if (done) done()
  }
  const button = (show: boolean, label: string, onClick: () => void) =>
    show ? (
      <Button look="quiet" className="px-2.5 text-sm" onClick={onClick}>
        {label}
      </Button>
    ) : null
  return (
    <li
      data-delta={kind}
      tabIndex={-1}
      onKeyDown={press}
      className="border-t border-line px-4 py-2.5 -outline-offset-3 [contain-intrinsic-size:auto_9rem] [content-visibility:auto] sm:px-5"
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span
          className={clsx(
            'rounded-full px-2 text-xs font-semibold',
            heavy.has(kind) ? 'bg-notice text-paper' : 'border border-notice/60 text-notice',
          )}
        >
          {m.kinds[kind]}
        </span>
        <span className="font-semibold">{agency.name}</span>
        {figures.length > 0 ? (
          <span className="text-sm tabular-nums">
            {figures.map(({ before, after }) => m.figure(before, after)).join('; ')}
          </span>
        ) : null}
      </p>
      <DeltaWords delta={delta} />
      {paragraph !== null && about.kind === 'source' ? <PartLink pid={about.pid} words={paragraph} /> : null}
      {about.kind === 'disposition' ? <p className="mt-1 text-sm text-quiet">{m.disposed}</p> : null}
      {acts && asking ? (
        <AsideReasons
          onCancel={() => setAsking(false)}
          onChoose={(why) => {
            setAsking(false)
            acts.aside(delta, why)
          }}
        />
      ) : null}
      {acts && !asking ? (
        <div className="-ml-2.5 flex flex-wrap">
          {button(may.renew, m.renew, () => acts.renew(delta))}
          {button(may.read, m.read, () => acts.read(delta))}
          {button(may.beside, m.beside, () => acts.beside(delta))}
          {button(may.keep, about.kind === 'source' ? m.keep : m.keepDisposed, () => acts.keep(delta))}
          {button(may.aside, m.aside, () => setAsking(true))}
        </div>
      ) : null}
    </li>
  )
})
