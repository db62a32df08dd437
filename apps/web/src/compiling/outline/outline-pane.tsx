import { type ItemAssignment, readAssignment } from '@thidua/consolidation/assignments/assignment'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { isGroup, itemsOf, numberOf } from '@thidua/schema/outline/template'
import { clsx } from 'clsx'
import { useMemo, useState } from 'react'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { AssignmentLine } from '../assignments/assignment-line.tsx'
import { useCompiling } from '../model/compiling.ts'
import { CoverageBar } from './coverage-bar.tsx'

const unassigned: ItemAssignment = { owner: '', approver: '', due: '', approved: '' }

/** The outline: of every item what became of its answers, and what changed at its sources. */
export function OutlinePane() {
  const m = useMessages('compiling')
  const text = useLabel()
  const { template, item: current, open, coverageOf, deltas } = useCompiling()
  const { id: me } = useViewer()
  const [mine, setMine] = useState(false)
  const answers = useAnswers()
  const assigned = useMemo(
    () => new Map(itemsOf(template).map(({ id }) => [id, readAssignment(answers, id)])),
    [template, answers],
  )
  const isMine = (id: ItemId) => {
    const { owner, approver } = assigned.get(id) ?? unassigned
    return owner === me || approver === me
  }
  const anyMine = [...assigned.keys()].some(isMine)
  return (
    <nav aria-label={m.outline.label} className="p-2 text-sm">
      {mine || anyMine ? (
        <label className="flex min-h-9 items-center gap-2 px-2">
          <input
            type="checkbox"
            checked={mine}
            onChange={({ target }) => setMine(target.checked)}
            className="size-4 accent-accent"
          />
          {m.assignments.mine}
        </label>
      ) : null}
      {mine && !anyMine ? <p className="px-2 text-quiet">{m.assignments.none}</p> : null}
      {template.chapters.map((chapter) => (
        <section key={chapter.numeral} className="mb-2">
          <h2 className="px-2 py-1 text-xs font-semibold text-quiet">
            {chapter.numeral}. {text(chapter.name)}
          </h2>
          <ul className="flex flex-col gap-0.5">
            {chapter.parts
              .flatMap((part) => (isGroup(part) ? part.items : [part]))
              .filter(({ id }) => !mine || isMine(id))
              .map(({ id, name }) => {
                const changed = deltas?.filter((delta) => delta.item === id).length ?? 0
                return (
                  <li key={id}>
                    <button
                      type="button"
                      aria-current={id === current ? 'true' : undefined}
                      onClick={() => open(id)}
                      className={clsx(
                        'block w-full rounded-lg px-2 py-1.5 text-left leading-snug hover:bg-accent-wash',
                        id === current && 'bg-accent-wash font-medium',
                      )}
                    >
                      <span className="flex items-baseline gap-1.5">
                        <span className="text-quiet tabular-nums">{numberOf(template, id)}</span>
                        <span className="min-w-0 grow">{text(name)}</span>
                        {changed > 0 ? (
                          <span className="shrink-0 rounded-full bg-notice-wash px-1.5 text-xs font-semibold text-notice">
                            {m.outline.changed(changed)}
                          </span>
                        ) : null}
                      </span>
                      <AssignmentLine item={id} assignment={assigned.get(id) ?? unassigned} />
                      <CoverageBar coverage={coverageOf(id)} />
                    </button>
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
    </nav>
  )
}
