import { clsx } from 'clsx'
import { useMessages } from '#messages/use-messages.ts'

export const paneNames = ['outline', 'answers', 'letter'] as const
export type PaneName = (typeof paneNames)[number]

/** Which pane a narrow window shows. */
export function PaneSwitch({ pane, show }: { pane: PaneName; show: (pane: PaneName) => void }) {
  const m = useMessages('compiling')
  return (
    <nav aria-label={m.panes.label} className="border-b border-line bg-sheet px-4 lg:hidden">
      <ul className="-mb-px flex gap-1">
        {paneNames.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === pane ? 'true' : undefined}
              onClick={() => show(name)}
              className={clsx(
                'min-h-12 border-b-3 px-3 font-medium whitespace-nowrap max-sm:px-2 max-sm:text-sm',
                name === pane ? 'border-accent text-ink' : 'border-transparent text-quiet hover:text-ink',
              )}
            >
              {m.panes[name]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
