import { findItem, type TemplateItem } from '@thidua/schema/outline/template'
import type { PartList } from '@thidua/schema/template-editing/template-act'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { controlId, useTemplateEditing } from '../template-editing.ts'
import { AddByName } from './add-by-name.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { FigureForm } from './figure-form.tsx'
import { NarrativeForm } from './narrative-form.tsx'

/** The narratives, the figures or the choices of an item: each a folded form, moved by buttons or by Alt with the arrows. */
export function PartsForm({ item, list }: { item: TemplateItem; list: PartList }) {
  const { parts: m } = useMessages('templates')
  const { store } = useTemplateEditing()
  const text = useLabel()
  const focusNext = useRef<string | null>(null)
  /** The summary of a part that was just added: its form has to be filled in. */
  const openNext = useRef<string | null>(null)
  useEffect(() => {
    if (openNext.current !== null) {
      const part = document.getElementById(openNext.current)?.closest('details')
      if (part) part.open = true
      openNext.current = null
    }
    if (focusNext.current === null) return
    document.getElementById(focusNext.current)?.focus()
    focusNext.current = null
  })
  const parts = item[list]
  const titleId = controlId(item.id, `${list}/`)
  const summaryId = (key: string) => controlId(item.id, `${list}/${key}/`)
  const add = (name: string, as?: 'number' | 'ratio') => {
    const template = store.act({ kind: 'addPart', item: item.id, list, name, ...(as && { as }) })
    const key = findItem(template, item.id)?.[list].at(-1)?.key
    if (!key) return
    focusNext.current = summaryId(key)
    openNext.current = focusNext.current
  }
  return (
    <section aria-labelledby={titleId} className="border-t border-line pt-5">
      <h3 id={titleId} tabIndex={-1} className="text-lg">
        {m[list].title}
      </h3>
      {m[list].lead ? <p className="mt-1 text-sm text-quiet">{m[list].lead}</p> : null}
      <ol className="mt-3 flex flex-col gap-2">
        {parts.map((part, index) => {
          const move = (by: -1 | 1, focused: string) => {
            focusNext.current = focused
            store.act({ kind: 'movePart', item: item.id, list, key: part.key, by })
          }
          return (
            // A figure that means something else has another key: its form stays the same all the same.
            <li key={index}>
              <PartFrame
                id={summaryId(part.key)}
                name={text(part.label) || m.unnamed}
                isFirst={index === 0}
                isLast={index === parts.length - 1}
                onMove={move}
                onRemove={() => {
                  focusNext.current = titleId
                  store.act({ kind: 'removePart', item: item.id, list, key: part.key })
                }}
              >
                {list === 'figures' ? (
                  <FigureForm item={item} figure={item.figures[index] as TemplateItem['figures'][number]} />
                ) : list === 'choices' ? (
                  <ChoiceForm item={item} choice={item.choices[index] as TemplateItem['choices'][number]} />
                ) : (
                  <NarrativeForm item={item} narrative={item.narratives[index] as TemplateItem['narratives'][number]} />
                )}
              </PartFrame>
            </li>
          )
        })}
      </ol>
      <div className="mt-3">
        {list === 'figures' ? (
          <div className="flex flex-col gap-3">
            <AddByName
              id={controlId(item.id, 'them-figures')}
              label={m.figures.name}
              act={m.figures.add}
              onAdd={(name) => add(name, 'number')}
            />
            <AddByName
              id={controlId(item.id, 'them-ratio')}
              label={m.figures.ratioName}
              act={m.figures.addRatio}
              onAdd={(name) => add(name, 'ratio')}
            />
          </div>
        ) : (
          <AddByName
            id={controlId(item.id, `them-${list}`)}
            label={m[list].name}
            act={m[list].add}
            onAdd={(name) => add(name)}
          />
        )}
      </div>
    </section>
  )
}

interface PartFrameProps {
  readonly id: string
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1, focused: string) => void
  readonly onRemove: () => void
  readonly children: ReactNode
}

function PartFrame({ id, name, isFirst, isLast, onMove, onRemove, children }: PartFrameProps) {
  const { parts: m, tree } = useMessages('templates')
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1, id)
  }
  const act =
    'inline-flex size-11 items-center justify-center rounded-lg text-accent hover:bg-accent-wash aria-disabled:opacity-40'
  return (
    <div className="relative rounded-xl border border-line bg-sheet">
      <details>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is the button of its details */}
        <summary
          id={id}
          onKeyDown={onKey}
          className="min-h-11 cursor-pointer py-2.5 pr-36 pl-4 font-medium break-words"
        >
          {name}
        </summary>
        <div className="flex flex-col gap-4 px-4 pt-1 pb-4">{children}</div>
      </details>
      <span className="absolute top-0 right-0 flex">
        <button
          type="button"
          id={`${id}len`}
          aria-label={tree.up(name)}
          aria-disabled={isFirst}
          className={act}
          onClick={() => onMove(-1, `${id}len`)}
        >
          <ArrowUp aria-hidden className="size-5" />
        </button>
        <button
          type="button"
          id={`${id}xuong`}
          aria-label={tree.down(name)}
          aria-disabled={isLast}
          className={act}
          onClick={() => onMove(1, `${id}xuong`)}
        >
          <ArrowDown aria-hidden className="size-5" />
        </button>
        <Button look="quiet" aria-label={m.remove(name)} className="size-11 px-0" onClick={onRemove}>
          <Trash2 aria-hidden className="size-5" />
        </Button>
      </span>
    </div>
  )
}
