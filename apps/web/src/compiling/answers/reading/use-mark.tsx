import type { Use } from '@thidua/consolidation/coverage/coverage-of'
import { clsx } from 'clsx'
import { useMessages } from '#messages/use-messages.ts'
import type { Said } from '../listing/said.ts'

/** As in the bars of the outline: full, less and least ink; what nobody has read has none. */
const looks: Record<Use, string> = {
  used: 'border-accent bg-accent',
  annex: 'border-accent/50 bg-accent/50',
  aside: 'border-border/50 bg-border/50',
  unread: 'border-border bg-transparent',
}

/** What became of an answer: a swatch, the word, and of one set aside why. */
export function UseMark({ said: { use, reason, note } }: { said: Said }) {
  const m = useMessages('compiling').answers
  const why = use === 'aside' && reason ? [m.reasons[reason], note].filter(Boolean).join(' – ') : null
  return (
    <span className={clsx('inline-flex items-baseline gap-1.5 text-sm', use === 'unread' && 'text-quiet')}>
      <span aria-hidden className={clsx('size-2.5 shrink-0 rounded-full border', looks[use])} />
      <span>
        {m.uses[use]}
        {why ? <span className="text-quiet">: {why}</span> : null}
      </span>
    </span>
  )
}
