import { placeOf } from '@thidua/schema/outline/paths'
import { numberOf } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { useFieldWords } from '#answers/use-field-words.ts'
import { useRowTitle } from '#answers/use-row-title.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { useField } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { TextDifference } from '#ui/text-difference.tsx'
import type { Change, Sitting } from './group-changes.ts'

/** Letters of a text that fill the two lines an entry shows of it, on the widest page. */
const leadLength = 400

interface HistoryEntryProps {
  readonly sitting: Sitting
  readonly onRestore: (path: string, value: string, source: string) => Promise<void>
}

/** One entry of the timeline: which field, who, when, what changed; and the way back to any of its saves. */
export function HistoryEntry({ sitting: { newest, oldest, saves }, onRestore }: HistoryEntryProps) {
  const { path, by, source, lost } = newest
  const { history: m } = useMessages('report')
  const { template, closed } = useOpenReport()
  const wordsOf = useFieldWords()
  const valueWords = useValueWords()
  const rowTitle = useRowTitle()
  const current = useField(path)
  const place = placeOf(path) ?? 'letter'
  const after = valueWords(path, newest.newValue)
  const label = `${wordsOf(path).label}${rowTitle(path)}`
  // A short text written for the first time is all there in its line.
  const isWhole = saves.length === 1 && !oldest.oldValue && after.length < 100
  const restore = ({ newValue, at }: Change) =>
    newValue === current || closed(place) !== null ? null : (
      <Button
        key={at}
        look="quiet"
        aria-label={`${m.restore(momentText(at))}: ${label}`}
        onClick={() => void onRestore(path, newValue, m.restoredSource(momentText(at)))}
      >
        {m.restore(momentText(at))}
      </Button>
    )
  return (
    <li className="px-5 py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="font-medium">
          {place === 'letter' ? null : (
            <span className="mr-2 text-quiet tabular-nums">{numberOf(template, place)}</span>
          )}
          {label}
        </span>
        <span className="text-quiet">
          {m.wrote(by, momentText(newest.at))}
          {saves.length > 1 ? ` · ${m.saves(saves.length)}` : ''}
          {source ? ` · ${m.from(source)}` : ''}
          {lost ? ` · ${m.lost}` : ''}
        </span>
      </p>
      <p className="mt-1 line-clamp-2 break-words">
        {after.slice(0, leadLength) || <span className="text-quiet">{m.removed}</span>}
      </p>
      <div className="mt-1 flex flex-wrap items-start justify-end gap-x-5">
        <Disclosure
          className="min-w-0 grow"
          hidden={isWhole}
          summary={m.show}
          summaryClassName="inline-block py-2 text-sm font-medium text-accent"
        >
          <SittingDifference path={path} before={oldest.oldValue ?? ''} after={after} />
          <div className="-mx-3 mt-2 flex flex-wrap">{saves.slice(1).map(restore)}</div>
        </Disclosure>
        {current === newest.newValue ? <span className="py-2 text-sm text-quiet">{m.isCurrent}</span> : restore(newest)}
      </div>
    </li>
  )
}

function SittingDifference({ path, before, after }: { path: string; before: string; after: string }) {
  const { history: m } = useMessages('report')
  const valueWords = useValueWords()
  return <TextDifference before={valueWords(path, before)} after={after} removed={m.before} added={m.after} />
}
