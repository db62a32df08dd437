import type { Preview } from '@thidua/directory/intake/preview'
import type { Act } from '@thidua/directory/plan/row-plan'
import { clsx } from 'clsx'
import { type ReactNode, useState } from 'react'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { PlanRow } from './plan-row.tsx'

const acts = ['create', 'change', 'end', 'same', 'refuse'] as const satisfies readonly Act[]
const atOnce = 50

/** How many rows a plan has of an act, of agencies and people together. */
export const countOf = ({ counts }: Preview, act: Act): number => counts.agencies[act] + counts.people[act]

interface PlanGroupsProps {
  readonly preview: Preview
  /** Stands over the refused rows. */
  readonly refusedNote: ReactNode
  /** Stands between the groups and their rows. */
  readonly act: ReactNode
}

/** A plan's rows in five groups, one of them shown. */
export function PlanGroups({ preview, refusedNote, act: mainAct }: PlanGroupsProps) {
  const m = useMessages('bring-in').preview
  const [chosen, setChosen] = useState<Act | null>(null)
  const [room, setRoom] = useState(atOnce)
  // What needs a person goes first.
  const first = (['refuse', 'create', 'change', 'end'] as const).find((act) => countOf(preview, act) > 0) ?? 'same'
  const act = chosen ?? first
  const all = preview.rows.filter((row) => row.act === act)
  const rows = all.slice(0, room)
  const severalTables = preview.tables.filter(({ rows: count }) => count > 0).length > 1
  return (
    <>
      <fieldset className="mt-4">
        <legend className="sr-only">{m.filter}</legend>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-5">
          {acts.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === act}
              onClick={() => {
                setChosen(one)
                setRoom(atOnce)
              }}
              className={clsx(
                'min-h-16 rounded-xl border px-4 py-2 text-left transition-colors hover:border-accent',
                one === act ? 'border-accent bg-accent-wash' : 'border-line bg-sheet',
                one === 'refuse' && countOf(preview, one) > 0 && 'text-problem',
                one === 'refuse' && 'max-sm:col-span-2',
              )}
            >
              <span className="block text-xl font-semibold tabular-nums">{numberText(countOf(preview, one))}</span>
              <span className="block text-sm">{m.acts[one]}</span>
            </button>
          ))}
        </div>
      </fieldset>
      {mainAct}
      <section aria-label={m.acts[act]} className="mt-4">
        {act === 'refuse' && all.length > 0 ? refusedNote : null}
        {all.length === 0 ? <p className="text-quiet">{m.none}</p> : null}
        <ol className="divide-y divide-line">
          {rows.map((row) => (
            <PlanRow key={`${row.table} ${row.row}`} row={row} severalTables={severalTables} />
          ))}
        </ol>
        {rows.length < countOf(preview, act) ? (
          <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
            <p className="text-sm text-quiet">{m.shown(numberText(rows.length), numberText(countOf(preview, act)))}</p>
            {rows.length < all.length ? (
              <Button look="secondary" onClick={() => setRoom(room + atOnce)}>
                {m.more}
              </Button>
            ) : null}
          </div>
        ) : null}
      </section>
    </>
  )
}
