import type { ItemCoverage, Use } from '@thidua/consolidation/coverage/coverage-of'
import { useMessages } from '#messages/use-messages.ts'

const uses = ['used', 'annex', 'aside', 'unread'] as const satisfies readonly Use[]

/** Full, less and least ink; what nobody has read has none. */
const looks: Record<Use, string> = {
  used: 'bg-accent',
  annex: 'bg-accent/50',
  aside: 'bg-border/50',
  unread: 'bg-transparent',
}

/** What became of the answers to an item: a bar, and the same in words. */
export function CoverageBar({ coverage }: { coverage: ItemCoverage | null }) {
  const m = useMessages('compiling').coverage
  if (!coverage) return <span className="mt-1 block h-4 text-xs text-quiet">{m.reading}</span>
  const { counts } = coverage
  return (
    <span className="mt-1 block">
      <span aria-hidden className="flex h-1.5 overflow-hidden rounded-full border border-border/60">
        {uses.map((use) => (
          <span key={use} className={looks[use]} style={{ flexGrow: counts[use] }} />
        ))}
      </span>
      <span className="mt-0.5 block text-xs font-normal text-quiet">
        {counts.all === 0 ? m.nothing : m.text(counts)}
      </span>
    </span>
  )
}
