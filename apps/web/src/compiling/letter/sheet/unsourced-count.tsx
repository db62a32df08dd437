import { ArrowDownToLine } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'

/** How many sentences rest on nothing, and the way to the next of them. Nothing where there is none. */
export function UnsourcedCount({ count, onNext }: { count: number; onNext: () => void }) {
  const { letter: m } = useMessages('compiling')
  if (count === 0) return null
  return (
    <button
      type="button"
      title={m.toUnsourced}
      onClick={onNext}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-lg px-2 text-sm font-medium text-notice hover:bg-notice-wash pointer-coarse:min-h-11"
    >
      {m.unsourced(count)}
      <ArrowDownToLine aria-hidden className="size-4" />
    </button>
  )
}
