import { clsx } from 'clsx'
import { Link } from 'react-router'
import { wholeRound, writeListView } from '#lib/round-reports/list-view.ts'
import { useListView } from '#lib/round-reports/use-list-view.ts'
import { numberText, percentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Tooltip } from '#ui/overlay/tooltip.tsx'
import { type DashboardCounts, type FigureKey, figureOf } from '../dashboard-counts.ts'
import { listAnchor } from '../list-anchor.ts'

/** A figure as the link to the reports it counts; its definition on hover, focus and to a screen reader. */
export function FigureLink({
  figure,
  counts,
  inLine = false,
}: {
  figure: FigureKey
  counts: DashboardCounts
  inLine?: boolean
}) {
  const m = useMessages('dashboards')
  const [view] = useListView()
  const count = figureOf(counts, figure)
  const bucket = figure === 'due' ? null : figure
  const current = view.bucket === bucket && figure !== 'due'
  const link = (
    <Link
      to={{ search: writeListView({ ...wholeRound, bucket, order: view.order }), hash: listAnchor }}
      aria-current={current || undefined}
      aria-describedby={`definition-${figure}`}
      className={clsx(
        inLine
          ? 'inline-flex min-h-11 items-center gap-2 font-medium'
          : 'flex h-full flex-col px-4 py-4 text-ink no-underline transition-colors hover:bg-accent-wash focus-visible:-outline-offset-3 print:px-2',
        current && !inLine && 'bg-accent-wash shadow-[inset_0_-3px_var(--color-accent)]',
      )}
    >
      <span className={inLine ? undefined : 'text-sm text-quiet'}>{m.figures[figure]}</span>
      <span className={clsx('font-semibold tabular-nums', !inLine && 'mt-1 text-3xl leading-tight tracking-tight')}>
        {numberText(count)}
      </span>
      {inLine || figure === 'due' ? null : (
        <span className="mt-1 text-xs text-quiet">
          {m.figures.share(percentText(counts.due === 0 ? 0 : count / counts.due))}
        </span>
      )}
    </Link>
  )
  return <Tooltip text={m.definitions[figure]}>{link}</Tooltip>
}
