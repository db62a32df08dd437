import type { TemplateNode } from '@thidua/schema/template-editing/template-nodes'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { useTemplateEditing } from '../template-editing.ts'
import type { EditConflict } from '../template-store.ts'

/** What two administrators changed differently: mine or theirs, one by one. Nothing is saved until all are chosen. */
export function ConflictChoice() {
  const { conflict: m } = useMessages('templates')
  const { conflicts, chosen, store } = useTemplateEditing()
  if (conflicts.length === 0) return null
  return (
    <div role="alert" className="mt-6">
      <Notice look="notice" title={m.title(conflicts.length)}>
        <p className="mt-1">{m.lead}</p>
        <ul className="mt-3 flex flex-col gap-4">
          {conflicts.map((conflict) => (
            <li key={conflict.node} className="rounded-lg border border-line bg-sheet p-4">
              <OneConflict conflict={conflict} />
              <div className="mt-3 flex flex-wrap gap-2">
                {(['mine', 'theirs'] as const).map((side) => (
                  <Button
                    key={side}
                    look="secondary"
                    aria-pressed={chosen.get(conflict.node) === side}
                    className="aria-pressed:border-accent aria-pressed:bg-accent-wash"
                    onClick={() => store.choose(conflict.node, side)}
                  >
                    {m.keep[side]}
                  </Button>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function OneConflict({ conflict: { node, mine, theirs } }: { conflict: EditConflict }) {
  const { conflict: m } = useMessages('templates')
  if (node === 'order') return <p className="font-medium">{m.order}</p>
  const words = (one: TemplateNode | string | null) =>
    one === null ? m.removed : typeof one === 'string' ? one : one.heading
  return (
    <dl className="grid gap-2 sm:grid-cols-2">
      {node === 'name' ? <p className="font-medium sm:col-span-2">{m.name}</p> : null}
      <div>
        <dt className="text-sm text-quiet">{m.mine}</dt>
        <dd className="break-words">{words(mine)}</dd>
      </div>
      <div>
        <dt className="text-sm text-quiet">{m.theirs}</dt>
        <dd className="break-words">{words(theirs)}</dd>
      </div>
      {mine && theirs && words(mine) === words(theirs) ? (
        <p className="text-sm text-quiet sm:col-span-2">{m.inside}</p>
      ) : null}
    </dl>
  )
}
