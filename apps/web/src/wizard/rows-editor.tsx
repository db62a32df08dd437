import { orderPath, rowCells, rowIds, rowOf } from '@thidua/schema/outline/paths'
import type { Place } from '@thidua/schema/outline/places'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useAnswers, useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { RowCard } from './row-card.tsx'
import { RowForm } from './row-form.tsx'
import { moveRow, orderAtEnd } from './row-order.ts'
import { rowWords } from './row-words.ts'
import { useVerdict } from './use-verdict.ts'

interface RowsEditorProps {
  readonly place: Place
  readonly slug: RowsSlug
  /** A cell that a link led to: its row is open at the start. */
  readonly start: string | null
}

interface Removed {
  readonly id: string
  readonly order: string
  readonly title: string
}

/** A list of rows: add, change, remove with undo, put in order. */
export function RowsEditor({ place, slug, start }: RowsEditorProps) {
  const draft = useDraft()
  const answers = useAnswers()
  const m = useMessages('wizard')
  const text = useLabel()
  const { problems } = useVerdict()
  const rows = rowsOf(slug)
  const one = text(rows.one).toLowerCase()
  const started = start === null ? null : rowOf(start)
  const [open, setOpen] = useState<string | null>(started?.rowId ?? null)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [moved, setMoved] = useState('')
  const [addId, undoId] = [`${slug}-add`, `${slug}-undo`]
  const editId = (id: string) => `${slug}-${id}-edit`
  // The button that was pressed goes away with its row: focus goes to what takes its place.
  const focusNext = useRef<string | null>(null)
  useEffect(() => {
    const next = focusNext.current === null ? null : document.getElementById(focusNext.current)
    if (!next) return
    next.focus()
    focusNext.current = null
  })

  const orderOf = (id: string) => orderPath(place, slug, id)
  const list = rowIds(answers, place, slug).map((id, index) => {
    const words = rowWords(rows, rowCells(answers, place, slug, id), text)
    return {
      id,
      order: answers[orderOf(id)] ?? '',
      title: words.title ?? m.rows.untitled(text(rows.one), index + 1),
      details: words.details,
    }
  })
  const isBlank = (id: string) =>
    Object.values(rowCells(draft.answers(), place, slug, id)).every((typed) => typed.trim() === '')

  const close = (id: string) => {
    // A row that was opened and left empty says nothing and should not be asked for.
    const blank = isBlank(id)
    if (blank) draft.set(orderOf(id), '')
    focusNext.current = blank ? addId : editId(id)
    setOpen(null)
    void draft.flush()
  }
  const add = () => {
    if (open !== null) close(open)
    focusNext.current = null
    const id = newId()
    draft.set(orderOf(id), orderAtEnd(list))
    setOpen(id)
    setRemoved(null)
  }
  const remove = ({ id, order, title }: Removed) => {
    draft.set(orderOf(id), '')
    setRemoved({ id, order, title })
    focusNext.current = undoId
    void draft.flush()
  }
  const undo = (row: Removed) => {
    draft.set(orderOf(row.id), row.order)
    focusNext.current = editId(row.id)
    setRemoved(null)
  }
  const move = (index: number, by: -1 | 1) => {
    const row = list[index]
    const written = moveRow(list, index, index + by)
    if (!row || Object.keys(written).length === 0) return
    draft.setAll(Object.fromEntries(Object.entries(written).map(([id, order]) => [orderOf(id), order])))
    setMoved(m.rows.moved(row.title, index + by + 1, list.length))
  }

  return (
    <section aria-labelledby={`${slug}-title`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`${slug}-title`} className="text-xl">
          {text(rows.label)}
        </h2>
        <p className="text-sm text-quiet">{m.rows.count(list.length)}</p>
      </div>
      <p role="status" className="sr-only">
        {moved}
      </p>
      {list.length > 0 ? (
        <ol className="mt-3 divide-y divide-line overflow-hidden rounded-xl border border-line bg-sheet">
          {list.map((row, index) => (
            <li key={row.id}>
              {open === row.id ? (
                <RowForm
                  place={place}
                  rows={rows}
                  rowId={row.id}
                  title={row.title}
                  start={started?.rowId === row.id ? start : null}
                  onClose={() => close(row.id)}
                />
              ) : (
                <RowCard
                  editId={editId(row.id)}
                  title={row.title}
                  details={row.details}
                  problems={problems.filter(({ path }) => path.startsWith(`${place}/${slug}/${row.id}/`)).length}
                  index={index}
                  count={list.length}
                  onEdit={() => setOpen(row.id)}
                  onRemove={() => remove(row)}
                  onMove={(by) => move(index, by)}
                />
              )}
            </li>
          ))}
        </ol>
      ) : null}
      {removed ? (
        <p role="status" className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
          {m.rows.removed(removed.title)}
          <Button id={undoId} look="quiet" aria-label={m.rows.undoRemove(removed.title)} onClick={() => undo(removed)}>
            {m.rows.undo}
          </Button>
        </p>
      ) : null}
      <Button id={addId} look="secondary" className="mt-4" icon={<Plus aria-hidden className="size-5" />} onClick={add}>
        {list.length === 0 ? m.rows.add(one) : m.rows.addAnother(one)}
      </Button>
    </section>
  )
}
