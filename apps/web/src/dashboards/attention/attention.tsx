import { clsx } from 'clsx'
import { Link } from 'react-router'
import { writeListView } from '#lib/round-reports/list-view.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { listAnchor } from '../list-anchor.ts'
import type { Matter } from './list-matters.ts'

/** `Khối 7` of `Khối 7: Cơ quan trung ương theo ngành dọc`. */
const shortName = (block: string): string => block.split(':')[0] ?? block

/** What to do in the round now, and whom to call first: each number leads to its reports. */
export function Attention({ matters }: { matters: readonly Matter[] }) {
  const m = useMessages('dashboards').attention
  return (
    <section aria-labelledby="attention" className="rounded-2xl border border-line bg-sheet p-5 sm:p-6 print:p-3">
      <h2 id="attention" className="text-lg">
        {m.heading}
      </h2>
      {matters.length === 0 ? <p className="mt-4 text-quiet">{m.none}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {matters.map(({ key, count, view, blocks }) => (
          <li key={key} className="grid grid-cols-[minmax(2.5rem,auto)_1fr] items-baseline gap-x-3 py-2">
            <span
              className={clsx(
                'text-right text-2xl leading-none font-semibold tabular-nums',
                (key === 'OVERDUE' || key === 'RETURNED') && 'text-problem',
              )}
            >
              {numberText(count)}
            </span>
            <div className="min-w-0">
              <Link
                to={{ search: writeListView(view), hash: listAnchor }}
                aria-label={m.open(m.matters[key], numberText(count))}
                className="inline-flex min-h-8 items-center font-medium text-ink"
              >
                {m.matters[key]}
              </Link>
              {blocks.length > 0 ? (
                <p className="flex flex-wrap items-center gap-x-3 text-xs text-quiet">
                  {blocks.map(({ id, name, count: here }) => (
                    <Link
                      key={id}
                      to={{ search: writeListView({ ...view, blockId: id }), hash: listAnchor }}
                      lang="vi"
                      title={name}
                      aria-label={m.block(name, numberText(here))}
                      className="inline-flex min-h-6 items-center text-quiet"
                    >
                      {m.block(shortName(name), numberText(here))}
                    </Link>
                  ))}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
