import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

interface LatenessBucket {
  readonly fromDays: number
  readonly toDays?: number | null
  readonly count: number
}

/** Reports past their deadline by the number of days. The words carry it; the bars are for the eye. */
export function LatenessBars({ lateness }: { lateness: readonly LatenessBucket[] }) {
  const m = useMessages('dashboards')
  const most = Math.max(...lateness.map(({ count }) => count), 1)
  const any = lateness.some(({ count }) => count > 0)
  return (
    <section aria-labelledby="lateness" className="rounded-2xl border border-line bg-sheet p-5 sm:p-6 print:p-3">
      <h2 id="lateness" className="text-lg">
        {m.lateness.heading}
      </h2>
      {any ? (
        <dl className="mt-4 grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-4 gap-y-2 text-sm">
          {lateness.map(({ fromDays, toDays, count }) => (
            <div key={fromDays} className="contents">
              <dt className="whitespace-nowrap text-quiet">{m.lateness.bucket(fromDays, toDays ?? null)}</dt>
              <dd className="flex items-center gap-3">
                <svg aria-hidden className="h-4 min-w-0 flex-1 print:[print-color-adjust:exact]">
                  <rect width={`${(count / most) * 100}%`} height="100%" rx="3" className="fill-notice/70" />
                </svg>
                <span className="min-w-24 font-medium tabular-nums">{m.lateness.reports(numberText(count))}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="mt-4 text-quiet">{m.lateness.none}</p>
      )}
    </section>
  )
}
