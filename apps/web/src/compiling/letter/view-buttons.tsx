import { clsx } from 'clsx'
import { useMessages } from '#messages/use-messages.ts'

/** The open item to write in, or the whole letter to read. */
export function ViewButtons({ isWhole, show }: { isWhole: boolean; show: (isWhole: boolean) => void }) {
  const { views: m } = useMessages('compiling').letter
  return (
    <nav aria-label={m.label}>
      <ul className="flex gap-1">
        {([false, true] as const).map((whole) => (
          <li key={String(whole)}>
            <button
              type="button"
              aria-current={whole === isWhole ? 'true' : undefined}
              onClick={() => show(whole)}
              className={clsx(
                'min-h-9 rounded-lg px-2.5 text-sm font-medium pointer-coarse:min-h-11',
                whole === isWhole ? 'bg-accent-wash text-accent-deep' : 'text-quiet hover:text-ink',
              )}
            >
              {whole ? m.whole : m.item}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
