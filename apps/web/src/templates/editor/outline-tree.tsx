import { isGroup } from '@thidua/schema/outline/template'
import { isChapter, nodeIdOf, nodesOf, type TemplateNode } from '@thidua/schema/template-editing/template-nodes'
import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { focusField } from '#ui/form/error-summary.tsx'
import { nodeName } from '../node-name.ts'
import { controlId, useTemplateEditing } from '../template-editing.ts'

/** So wide that the form stands beside the outline. */
const besideForm = '(min-width: 64rem)'

const rowId = (node: string) => `dong-${node}`

const levelOf = (node: TemplateNode, inGroup: ReadonlySet<string>): 0 | 1 | 2 =>
  isChapter(node) ? 0 : inGroup.has(nodeIdOf(node)) ? 2 : 1

const indents = ['pl-2 font-semibold', 'pl-5', 'pl-9'] as const

/** The outline as a list: who chooses a line edits it; Alt with the arrows moves it, and the focus stays on it. */
export function OutlineTree() {
  const { tree: m } = useMessages('templates')
  const { template, store, node: chosen, select, problems } = useTemplateEditing()
  const [said, setSaid] = useState('')
  const focusNext = useRef<string | null>(null)
  // A moved line is another element of the page: it gets the focus that its old one had.
  useEffect(() => {
    if (focusNext.current === null) return
    document.getElementById(focusNext.current)?.focus()
    focusNext.current = null
  })
  const grouped = template.chapters.flatMap(({ parts }) => parts.filter(isGroup))
  const inGroup = new Set(grouped.flatMap(({ items }) => items.map(({ id }) => id)))
  const toFix = new Set(problems.flatMap(({ node, level }) => (level === 'mustFix' ? [node] : [])))
  const move = (id: string, by: -1 | 1, focused: string) => {
    focusNext.current = focused
    const moved = store.act({ kind: 'move', node: id, by })
    const node = nodesOf(moved).get(id)
    const { number, name } = node ? nodeName(moved, node) : { number: '', name: '' }
    setSaid(moved === template ? m.atEnd(name) : m.moved(name, number))
  }
  const choose = (id: string) => {
    select(id)
    // Where the form stands below the outline, it would be out of sight.
    if (!window.matchMedia(besideForm).matches) setTimeout(() => focusField(controlId(id, '')))
  }
  const onKey = (event: KeyboardEvent, id: string) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? -1 : 1, rowId(id))
  }
  return (
    <nav aria-labelledby="tree">
      <h2 id="tree" className="text-lg">
        {m.title}
      </h2>
      <p className="mt-1 text-sm text-quiet">{m.keys}</p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol className="mt-3 flex flex-col">
        {[...nodesOf(template).values()].map((node) => {
          const id = nodeIdOf(node)
          const { number, name } = nodeName(template, node)
          const current = id === chosen
          const heading = isChapter(node) || isGroup(node)
          return (
            <li key={id} className={clsx('flex items-center rounded-lg', current && 'bg-accent-wash')}>
              <button
                type="button"
                id={rowId(id)}
                aria-current={current ? 'true' : undefined}
                onClick={() => choose(id)}
                onKeyDown={(event) => onKey(event, id)}
                className={clsx(
                  'flex min-h-11 min-w-0 flex-1 items-baseline gap-2 rounded-lg py-2 pr-2 text-left hover:bg-accent-wash',
                  indents[levelOf(node, inGroup)],
                  heading && 'text-quiet',
                  current && 'text-ink',
                )}
              >
                <span className="shrink-0 tabular-nums text-quiet">{number}</span>
                <span className="min-w-0 break-words">{name || m.unnamed}</span>
                {toFix.has(id) ? (
                  <>
                    <TriangleAlert aria-hidden className="size-4 shrink-0 self-center text-problem" />
                    <span className="sr-only">{m.toFix}</span>
                  </>
                ) : null}
              </button>
              {current ? (
                <>
                  <MoveButton
                    id={`${rowId(id)}-len`}
                    label={m.up(name)}
                    up
                    onMove={() => move(id, -1, `${rowId(id)}-len`)}
                  />
                  <MoveButton
                    id={`${rowId(id)}-xuong`}
                    label={m.down(name)}
                    onMove={() => move(id, 1, `${rowId(id)}-xuong`)}
                  />
                </>
              ) : null}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

interface MoveButtonProps {
  readonly id: string
  readonly label: string
  readonly up?: boolean
  readonly onMove: () => void
}

const MoveButton = ({ id, label, up = false, onMove }: MoveButtonProps) => {
  const Icon = up ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      id={id}
      aria-label={label}
      onClick={onMove}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-accent hover:bg-sheet"
    >
      <Icon aria-hidden className="size-5" />
    </button>
  )
}
