import { placeOf } from '@thidua/schema/outline/paths'
import { useField } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useOpenReport } from '#wizard/open-report.ts'
import { useFieldWords } from '#wizard/use-field-words.ts'
import { useValueWords } from '#wizard/use-value-words.ts'

interface Change {
  readonly path: string
  readonly oldValue: string | null
  readonly newValue: string
  readonly by: string
  readonly at: string
  readonly source: string | null
}

/** One line of the timeline: which field, who, when, what it said; and the way back to it. */
export function HistoryEntry({
  change,
  onRestore,
}: {
  change: Change
  onRestore: (path: string, value: string, source: string) => Promise<void>
}) {
  const { path, oldValue, newValue, by, at, source } = change
  const { history: m } = useMessages('report')
  const { closed } = useOpenReport()
  const wordsOf = useFieldWords()
  const valueWords = useValueWords()
  const current = useField(path)
  const place = placeOf(path)
  const after = valueWords(path, newValue)
  const label = wordsOf(path).label
  return (
    <li className="rounded-xl border border-line bg-sheet px-5 py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="font-medium">
          {place ? <span className="mr-2 text-quiet tabular-nums">{place}</span> : null}
          {label}
        </span>
        <span className="text-quiet">
          {m.wrote(by, momentText(at))}
          {source ? ` · ${m.from(source)}` : ''}
        </span>
      </p>
      <p className="mt-1 line-clamp-2 break-words">{after || <span className="text-quiet">{m.removed}</span>}</p>
      <div className="mt-1 flex flex-wrap items-center gap-x-5">
        <details className="min-w-0 grow">
          <summary className="inline-block py-2 text-sm font-medium text-accent">{m.show}</summary>
          <dl className="grid gap-4 pb-2 sm:grid-cols-2">
            {(
              [
                [m.before, valueWords(path, oldValue ?? '')],
                [m.after, after],
              ] as const
            ).map(([term, words]) => (
              <div key={term} className="min-w-0">
                <dt className="text-sm text-quiet">{term}</dt>
                <dd className="break-words whitespace-pre-wrap">{words || m.removed}</dd>
              </div>
            ))}
          </dl>
        </details>
        {current === newValue ? (
          <span className="text-sm text-quiet">{m.isCurrent}</span>
        ) : closed(place) === null ? (
          <Button
            look="quiet"
            aria-label={`${m.restore(momentText(at))}: ${label}`}
            onClick={() => void onRestore(path, newValue, m.restoredSource(momentText(at)))}
          >
            {m.restore(momentText(at))}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
