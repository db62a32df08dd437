import { clsx } from 'clsx'
import { useMessages } from '#messages/use-messages.ts'

const letterViews = ['item', 'whole', 'compare'] as const
/** The open item to write in, the whole letter to read, or two of its versions beside each other. */
export type LetterViewName = (typeof letterViews)[number]

export function ViewButtons({ view, show }: { view: LetterViewName; show: (view: LetterViewName) => void }) {
  const { views: m } = useMessages('compiling').letter
  return (
    <nav aria-label={m.label}>
      <ul className="flex gap-1">
        {letterViews.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === view ? 'true' : undefined}
              onClick={() => show(name)}
              className={clsx(
                'min-h-9 rounded-lg px-2.5 text-sm font-medium whitespace-nowrap pointer-coarse:min-h-11',
                name === view ? 'bg-accent-wash text-accent-deep' : 'text-quiet hover:text-ink',
              )}
            >
              {m[name]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
