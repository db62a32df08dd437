import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { RowResult, useBulkRun } from './use-bulk-run.ts'

interface BulkResultsProps {
  readonly run: ReturnType<typeof useBulkRun>
  readonly onClose: () => void
}

/** How far an act on many is, and of each report that it did not happen to, why. */
export function BulkResults({ run, onClose }: BulkResultsProps) {
  const m = useMessages('dashboards').bulk
  const { phase, results, total } = run
  const why = useWhy()
  const done = results.filter(({ outcome }) => outcome === 'done').length
  const failed = results.filter(({ outcome }) => outcome !== 'done')
  return (
    <>
      <progress max={total} value={results.length} aria-label={m.progressLabel} className="w-full accent-accent" />
      <p role="status" className="mt-2 font-medium">
        {phase === 'running'
          ? m.progress(numberText(results.length), numberText(total))
          : m.finished(numberText(done), numberText(failed.length))}
      </p>
      {phase === 'stopped' ? <p>{m.stopped(numberText(total - results.length))}</p> : null}
      {failed.length > 0 ? (
        <ul className="mt-3 flex max-h-72 flex-col overflow-y-auto text-sm">
          {failed.map((result) => (
            <li key={result.row.reportId} className="border-b border-line py-2">
              <span className="font-medium">{result.row.agencyName}</span>
              <span className="block text-quiet">{why(result)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="mt-5">
        {phase === 'running' ? (
          <Button look="secondary" onClick={run.stop}>
            {m.stop}
          </Button>
        ) : (
          <Button onClick={onClose}>{m.close}</Button>
        )}
      </div>
    </>
  )
}

function useWhy(): (result: RowResult) => string {
  const { outcomes, rules } = useMessages('dashboards').bulk
  const { refusals } = useMessages('acts')
  return ({ outcome, why }) => {
    if (outcome === 'refused') return refusals[why as keyof typeof refusals] ?? outcomes.other
    if (outcome === 'invalid') return rules[why as keyof typeof rules] ?? outcomes.other
    return outcome === 'overtaken' || outcome === 'gone' || outcome === 'unreachable'
      ? outcomes[outcome]
      : outcomes.other
  }
}
