import { clsx } from 'clsx'
import { Link } from 'react-router'
import { type ListView, queues, writeListView } from '#lib/round-reports/list-view.ts'
import { useMessages } from '#messages/use-messages.ts'

/** How many reports wait to be read, by queue. */
export interface Waiting {
  readonly mine: number
  readonly unclaimed: number
  readonly all: number
}

interface QueuesProps {
  readonly host: string
  readonly view: ListView
  readonly waiting: Waiting | null
}

/** Whose reading is listed: one's own, nobody's, or that of the whole host, which is called by its name; what waits in each. */
export function Queues({ host, view, waiting }: QueuesProps) {
  const m = useMessages('dashboards').queues
  const all = [null, ...queues]
  return (
    <nav aria-label={m.label} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {all.map((queue) => (
          <li key={queue ?? ''}>
            <Link
              to={{ search: writeListView({ ...view, queue }) }}
              preventScrollReset
              aria-current={view.queue === queue ? 'page' : undefined}
              className={clsx(
                'inline-flex min-h-9 items-center rounded-full border px-4 text-sm no-underline',
                view.queue === queue
                  ? 'border-accent bg-accent-wash font-medium text-ink'
                  : 'border-border text-quiet hover:border-accent hover:text-ink',
              )}
            >
              {queue === null ? m.whole(host) : m[queue]}
              {waiting ? (
                <span className="ml-1 font-normal tabular-nums">· {m.waiting(waiting[queue ?? 'all'])}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
