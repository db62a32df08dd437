import type { ItemId } from '@thidua/schema/outline/item-id'
import { rowOf, rowPath } from '@thidua/schema/outline/paths'
import type { RowsDescriptor } from '@thidua/schema/outline/rows/define-rows'
import { maxRows } from '@thidua/schema/verdict'
import { Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useOpenReport } from '#answers/open-report.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { wholeWords } from '#ui/heading/whole-words.ts'
import { laterPart } from '#ui/later-part.tsx'
import { type RowActs, RowCard } from './row-card.tsx'
import { RowForm } from './row-form.tsx'
import { useFocusNext } from './use-focus-next.ts'
import { useLatest } from './use-latest.ts'
import { useProblemsByRow } from './use-problems-by-row.ts'
import { useRows } from './use-rows.ts'

const RowsPaste = laterPart(() => import('./paste/rows-paste.tsx').then(({ RowsPaste: part }) => part))

interface RowsEditorProps {
  readonly place: ItemId
  /** The kind of row, with the cells that the item asks for. */
  readonly kind: RowsDescriptor
  /** A cell that a link led to: its row is open at the start. */
  readonly start: string | null
}

/** A list of rows: add, change, remove with undo, put in order. */
export function RowsEditor({ place, kind, start }: RowsEditorProps) {
  const { slug } = kind
  const { rows: m, rowsPaste: paste } = useMessages('wizard')
  const [pasting, setPasting] = useState(false)
  const text = useLabel()
  const { evidence } = useOpenReport()
  const toFix = useProblemsByRow(place, slug)
  const startRow = start === null ? null : (rowOf(start)?.rowId ?? null)
  const { list, open, removed, ...rows } = useRows(place, kind, startRow)
  const [moved, setMoved] = useState('')
  const focusNext = useFocusNext()
  const one = text(kind.one).toLowerCase()
  const [addId, undoId] = [`${slug}-add`, `${slug}-undo`]
  const editId = (id: string) => `${slug}-${id}-edit`

  const close = (id: string) => focusNext(rows.close(id) ? editId(id) : addId)
  const add = () => {
    if (open !== null) rows.close(open)
    rows.add()
  }
  const acts = useLatest<RowActs>({
    edit: rows.edit,
    remove: (id) => {
      const row = list.find((one) => one.id === id)
      if (row) rows.remove(row)
      focusNext(undoId)
    },
    move: (id, by) => {
      const index = list.findIndex((one) => one.id === id)
      const row = list[index]
      if (row && rows.move(index, index + by)) setMoved(m.moved(row.title, index + by + 1, list.length))
    },
  })

  return (
    <section aria-labelledby={`${slug}-title`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`${slug}-title`} className="text-xl">
          {wholeWords(text(kind.label))}
        </h2>
        <p className="text-sm text-quiet">{m.count(list.length)}</p>
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
                  rows={kind}
                  rowId={row.id}
                  title={row.title}
                  start={startRow === row.id ? start : null}
                  onClose={() => close(row.id)}
                />
              ) : (
                <RowCard
                  rowId={row.id}
                  editId={editId(row.id)}
                  title={row.title}
                  details={row.details}
                  problems={toFix.get(row.id) ?? 0}
                  files={evidence?.filter((file) => file.place === rowPath(place, slug, row.id)).length ?? 0}
                  isFirst={index === 0}
                  isLast={index === list.length - 1}
                  acts={acts}
                />
              )}
            </li>
          ))}
        </ol>
      ) : null}
      {removed ? (
        <p role="status" className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
          {m.removed(removed.title)}
          <Button
            id={undoId}
            look="quiet"
            aria-label={m.undoRemove(removed.title)}
            onClick={() => {
              rows.restore(removed)
              focusNext(editId(removed.id))
            }}
          >
            {m.undo}
          </Button>
        </p>
      ) : null}
      {list.length < maxRows ? (
        <Button
          id={addId}
          look="secondary"
          className="mt-4"
          icon={<Plus aria-hidden className="size-5" />}
          onClick={add}
        >
          {list.length === 0 ? m.add(one) : m.addAnother(one)}
        </Button>
      ) : (
        <p id={addId} tabIndex={-1} className="mt-4 text-notice">
          {m.full(maxRows)}
        </p>
      )}
      {pasting ? (
        <Suspense>
          <RowsPaste place={place} kind={kind} onClose={() => setPasting(false)} />
        </Suspense>
      ) : list.length < maxRows ? (
        <Button look="quiet" className="mt-2 max-sm:-ml-3 sm:ml-1" onClick={() => setPasting(true)}>
          {paste.open}
        </Button>
      ) : null}
    </section>
  )
}
