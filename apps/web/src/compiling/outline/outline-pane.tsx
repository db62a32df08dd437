import { isGroup, numberOf } from '@thidua/schema/outline/template'
import { clsx } from 'clsx'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../model/compiling.ts'
import { CoverageBar } from './coverage-bar.tsx'

/** The outline: of every item what became of its answers, and what changed at its sources. */
export function OutlinePane() {
  const m = useMessages('compiling')
  const text = useLabel()
  const { template, item: current, open, coverageOf, deltas } = useCompiling()
  return (
    <nav aria-label={m.outline.label} className="p-2 text-sm">
      {template.chapters.map((chapter) => (
        <section key={chapter.numeral} className="mb-2">
          <h2 className="px-2 py-1 text-xs font-semibold text-quiet">
            {chapter.numeral}. {text(chapter.name)}
          </h2>
          <ul className="flex flex-col gap-0.5">
            {chapter.parts
              .flatMap((part) => (isGroup(part) ? part.items : [part]))
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
