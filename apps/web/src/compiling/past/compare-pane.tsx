import { compareDrafts, type DraftChanges } from '@thidua/consolidation/sources/compare-drafts'
import type { Answers } from '@thidua/schema/outline/paths'
import { findItem, itemsOf, numberOf } from '@thidua/schema/outline/template'
import { type ReactNode, useMemo, useState } from 'react'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextDifference } from '#ui/text-difference.tsx'
import { useCompiling } from '../model/compiling.ts'
import { FreezeForm } from './freeze-form.tsx'
import { usePast } from './use-past.ts'

/** Versions of the letter beside each other: frozen ones, issued ones, and what stands in the draft now. */
export function ComparePane({ views }: { views: ReactNode }) {
  const { past: m } = useMessages('compiling')
  const { heads, mayWrite } = useCompiling()
  const choices = [
    ...heads.versions.map(({ id, name, at, by }) => ({ value: id, label: m.version(name, momentText(at), by) })),
    ...heads.issues.map(({ id, letterNumber, issuedOn }) => ({ value: id, label: m.issue(letterNumber, issuedOn) })),
  ]
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const chosen = from || choices[0]?.value || ''
  return (
    <>
      <div className="sticky top-0 z-10 border-b border-line bg-paper px-3 py-1 sm:px-4">{views}</div>
      <div className="flex flex-col gap-5 px-4 py-4">
        {mayWrite ? <FreezeForm /> : null}
        {choices.length === 0 ? (
          <p className="text-quiet">{m.none}</p>
        ) : (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField
                id="compare-from"
                label={m.from}
                empty={m.now}
                choices={choices}
                value={chosen}
                onChange={({ target }) => setFrom(target.value)}
              />
              <SelectField
                id="compare-to"
                label={m.to}
                empty={m.now}
                choices={choices}
                value={to}
                onChange={({ target }) => setTo(target.value)}
              />
            </div>
            <Compared from={chosen} to={to} />
          </>
        )}
      </div>
    </>
  )
}

/** A version's fields: of the draft where no id is given. */
function useVersion(id: string): Answers | 'failed' | null {
  const { roundId } = useCompiling()
  const now = useAnswers()
  const past = usePast(roundId, id === '' ? null : id)
  return id === '' ? now : past
}

function Compared({ from, to }: { from: string; to: string }) {
  const { past: m } = useMessages('compiling')
  const { template } = useCompiling()
  const [before, after] = [useVersion(from), useVersion(to)]
  const changes = useMemo(() => {
    if (!before || !after || before === 'failed' || after === 'failed') return null
    return compareDrafts(
      before,
      after,
      itemsOf(template).map(({ id }) => id),
    )
  }, [before, after, template])
  if (before === 'failed' || after === 'failed') return <p role="alert">{m.failed}</p>
  if (!changes) return <p role="status">{m.reading}</p>
  return <Changes changes={changes} />
}

function Changes({ changes: { items, fields } }: { changes: DraftChanges }) {
  const { past: m } = useMessages('compiling')
  const { letter } = useMessages('answers')
  const { template } = useCompiling()
  const text = useLabel()
  const count = items.reduce((sum, { changes }) => sum + changes.length, fields.length)
  return (
    <>
      <p role="status" className="font-medium">
        {count === 0 ? m.same : m.count(count)}
      </p>
      {fields.length > 0 ? (
        <section aria-label={m.letterFields} className="rounded-xl border border-line bg-sheet px-4 py-3">
          <h3 className="font-semibold">{m.letterFields}</h3>
          {fields.map(({ field, before, after }) => (
            <div key={field} className="mt-2">
              <p className="text-sm text-quiet">{letter[field]}</p>
              <Difference before={before} after={after} />
            </div>
          ))}
        </section>
      ) : null}
      {items.map(({ item, changes }) => (
        <section
          key={item}
          aria-label={numberOf(template, item)}
          className="rounded-xl border border-line bg-sheet px-4 py-3"
        >
          <h3 className="font-semibold">
            <span className="text-quiet tabular-nums">{numberOf(template, item)}</span>{' '}
            {text(findItem(template, item)?.name ?? { vi: '', en: '' })}
          </h3>
          <ul className="mt-1 flex flex-col divide-y divide-line">
            {changes.map(({ pid, before, after }) => (
              <li key={pid} className="py-2">
                <p className="text-xs font-semibold text-quiet">
                  {before === null ? m.added : after === null ? m.removed : before === after ? m.moved : m.changed}
                </p>
                <Difference before={before ?? ''} after={after ?? ''} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Difference({ before, after }: { before: string; after: string }) {
  const { deltas: m } = useMessages('compiling')
  return (
    <div lang="vi">
      <TextDifference before={before} after={after} removed={m.removed} added={m.added} />
    </div>
  )
}
