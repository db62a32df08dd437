import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

interface LatenessBucket {
  readonly fromDays: number
  readonly toDays?: number | null
  readonly count: number
  /** Of these, how many have not come. */
  readonly missing: number
}

/**
 * Reports past their deadline by the number of days: those that came late, then in red those still waited
 * for. The words carry it; the bars are for the eye.
 */
export function LatenessBars({ lateness }: { lateness: readonly LatenessBucket[] }) {
  const m = useMessages('dashboards')
  const most = Math.max(...lateness.map(({ count }) => count), 1)
  const any = lateness.some(({ count }) => count > 0)
  const share = (count: number) => `${(count / most) * 100}%`
  return (
    <section aria-labelledby="lateness" className="grow rounded-2xl border border-line bg-sheet p-5 sm:p-6 print:p-3">
      <h2 id="lateness" className="text-lg">
        {m.lateness.heading}
      </h2>
      {any ? (
        <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-3 text-sm lg:grid-cols-4">
          {lateness.map(({ fromDays, toDays, count, missing }) => (
            <div key={fromDays}>
              <dt className="text-quiet">{m.lateness.bucket(fromDays, toDays ?? null)}</dt>
              <dd>
                <span className="font-medium tabular-nums">{m.lateness.reports(numberText(count))}</span>
                <svg aria-hidden className="my-1 block h-3 w-full print:[print-color-adjust:exact]">
                  <rect width={share(count - missing)} height="100%" className="fill-notice/60" />
                  <rect x={share(count - missing)} width={share(missing)} height="100%" className="fill-problem/80" />
                </svg>
                {missing > 0 ? <span className="text-problem">{m.lateness.missing(numberText(missing))}</span> : null}
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
