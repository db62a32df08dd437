import type { Delta } from '@thidua/consolidation/deltas/delta'
import { printedText } from '@thidua/consolidation/sources/part'
import { useEffect, useMemo, useRef } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useGrowing } from '#ui/list/use-growing.ts'
import { useCompiling } from '../model/compiling.ts'
import { ComputedRow } from './computed-row.tsx'
import { type DeltaActs, DeltaRow } from './delta-row.tsx'
import { useDeltaActs } from './use-delta-acts.ts'
import { type DeltaKey, showDelta, shownDeltas } from './use-delta-key.ts'
import { useItemDeltas } from './use-item-deltas.ts'

/** More changes than these are folded until one asks for them: the answers stand below. */
const openUpTo = 5

interface DeltasProps extends DeltaKey {
  /** Goes to the answer of a report. */
  readonly onRead: (report: string) => void
}

/** What changed at the sources of the open item, each change with its acts. Nothing is applied by itself. */
export function Deltas({ wanted, onShown, onRead }: DeltasProps) {
  const m = useMessages('compiling').deltas
  const { mayWrite, compilation } = useCompiling()
  const { deltas, computed } = useItemDeltas()
  const acts = useDeltaActs()
  const resume = useRef<number | null>(null)
  const list = useRef<HTMLDetailsElement>(null)
  const count = deltas.length + computed.length
  const made = useGrowing(deltas.length)

  useEffect(() => {
    const [first] = shownDeltas()
    if (!wanted || !first) return
    showDelta(first)
    onShown()
  }, [wanted, onShown, count])
  useEffect(() => {
    // The change that had the focus is dealt with: the one in its place has it now.
    if (resume.current === null) return
    const rows = shownDeltas()
    const next = rows[Math.min(resume.current, rows.length - 1)]
    resume.current = null
    if (next && (document.activeElement === document.body || !document.activeElement)) showDelta(next)
  }, [count])

  const rowActs = useStableActs(acts, onRead, () => {
    const rows = shownDeltas()
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const next = at < 0 ? undefined : rows[at + 1]
    // The next one has the focus at once, so that a key pressed before this one is gone is meant for what it shows.
    if (next) showDelta(next)
    resume.current = at < 0 || next ? null : at
  })
  const paragraphs = useMemo(
    () => new Map(compilation.parts.map((part) => [part.pid, printedText(part)])),
    [compilation.parts],
  )
  if (count === 0) return null
  const marks = deltas.filter(({ kind }) => kind === 'marksOnly')
  return (
    <details ref={list} open={count <= openUpTo} className="border-t border-line">
      <summary className="min-h-11 content-center bg-notice-wash px-4 font-semibold text-notice sm:px-5">
        <h3 className="inline text-sm">{m.title(count)}</h3>
      </summary>
      {mayWrite && marks.length > 0 ? (
        <div className="border-t border-line px-2 sm:px-3">
          <Button look="quiet" className="px-2.5 text-sm" onClick={() => acts.marksOnly(marks)}>
            {m.renewMarks(marks.length)}
          </Button>
        </div>
      ) : null}
      <ul>
        {computed.map((change) => (
          <ComputedRow key={change.pid} change={change} onTake={mayWrite ? rowActs.compute : null} />
        ))}
        {deltas.slice(0, made).map((delta) => (
          <DeltaRow
            key={keyOf(delta)}
            delta={delta}
            paragraph={delta.about.kind === 'source' ? (paragraphs.get(delta.about.pid) ?? null) : null}
            acts={mayWrite ? rowActs : null}
          />
        ))}
      </ul>
    </details>
  )
}

const keyOf = ({ about, report, latest }: Delta): string =>
  about.kind === 'source' ? `${about.pid} ${about.sid}` : `${about.kind} ${report} ${latest}`

/** The same acts call after call, so that rows are drawn when their change is another one. */
function useStableActs(
  acts: ReturnType<typeof useDeltaActs>,
  onRead: (report: string) => void,
  before: () => void,
): DeltaActs & Pick<ReturnType<typeof useDeltaActs>, 'compute'> {
  const latest = useRef({ acts, onRead, before })
  useEffect(() => {
    latest.current = { acts, onRead, before }
  })
  return useMemo(() => {
    const done =
      <Args extends readonly unknown[]>(act: (of: ReturnType<typeof useDeltaActs>) => (...args: Args) => void) =>
      (...args: Args) => {
        latest.current.before()
        act(latest.current.acts)(...args)
      }
    return {
      renew: done((of) => of.renew),
      beside: done((of) => of.beside),
      keep: done((of) => of.keep),
      aside: done((of) => of.aside),
      compute: done((of) => of.compute),
      read: ({ report }) => latest.current.onRead(report),
    }
  }, [])
}
