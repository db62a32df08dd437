import { ordersAfter } from '@thidua/draft/row-order'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { cellPath, orderPath, rowIds } from '@thidua/schema/outline/paths'
import { cellsOf, type RowsDescriptor } from '@thidua/schema/outline/rows/define-rows'
import { maxRows } from '@thidua/schema/verdict'
import { useState } from 'react'
import { hasLikeRow } from '#answers/like-row.ts'
import { rowWords } from '#answers/row-words.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { newId } from '#lib/new-id.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { type Columns, columnsOf, rowsOfTable } from './rows-of-table.ts'
import { tableOf } from './table-of.ts'

interface RowsPasteProps {
  readonly place: ItemId
  readonly kind: RowsDescriptor
  readonly onClose: () => void
}

interface Pasted {
  readonly table: readonly (readonly string[])[]
  readonly columns: Columns
  readonly head: boolean
}

/** Takes rows from a clipboard: shows what each would be, then adds them, all at once and undone at once. */
export function RowsPaste({ place, kind, onClose }: RowsPasteProps) {
  const { rowsPaste: m } = useMessages('wizard')
  const { untitled } = useMessages('answers')
  const text = useLabel()
  const draft = useDraft()
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [empty, setEmpty] = useState(false)
  const [added, setAdded] = useState<readonly string[]>([])
  const { slug } = kind
  const id = `${slug}-paste`
  const answers = draft.answers()
  const room = maxRows - rowIds(answers, place, slug).length
  const rows = pasted ? rowsOfTable(pasted.table, pasted.columns, pasted.head) : []
  const shown = rows.map((cells) => ({ cells, known: hasLikeRow(place, slug, cells, answers, null) }))
  const fresh = shown.filter(({ known }) => !known).slice(0, room)
  const cells = cellsOf(kind)

  const take = (clip: { readonly html: string; readonly text: string }) => {
    const table = tableOf(clip)
    setEmpty(table.length === 0)
    setAdded([])
    setPasted(table.length === 0 ? null : { table, ...columnsOf(kind, table) })
  }
  const add = () => {
    const last = rowIds(answers, place, slug).at(-1)
    const orders = ordersAfter(last ? (answers[orderPath(place, slug, last)] ?? null) : null, fresh.length)
    const made = fresh.map((row) => ({ id: newId(), ...row }))
    draft.setAll(
      Object.fromEntries(
        made.flatMap(({ id: rowId, cells: typed }, index) => [
          ...Object.entries(typed).map(([key, value]) => [cellPath(place, slug, rowId, key), value] as const),
          [orderPath(place, slug, rowId), orders[index] ?? ''] as const,
        ]),
      ),
    )
    void draft.flush()
    setAdded(made.map(({ id: rowId }) => orderPath(place, slug, rowId)))
    setPasted(null)
  }
  const undo = () => {
    draft.setAll(Object.fromEntries(added.map((path) => [path, ''])))
    void draft.flush()
    setAdded([])
  }
  return (
    <div className="mt-4 flex flex-col gap-4 rounded-xl border border-line bg-sheet p-5">
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="font-medium">
          {m.label}
        </label>
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {m.hint}
        </p>
        <textarea
          id={id}
          rows={2}
          value=""
          aria-describedby={`${id}-hint`}
          onPaste={(event) => {
            event.preventDefault()
            const { clipboardData } = event
            take({ html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') })
          }}
          onChange={({ target }) => take({ html: '', text: target.value })}
          className="w-full rounded-lg border border-border bg-sheet px-3.5 py-2.5"
        />
      </div>
      <p role="status" className="empty:hidden">
        {added.length > 0 ? m.added(added.length) : empty ? m.none : ''}
      </p>
      {pasted ? (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            {pasted.columns.map((key, index) => (
              <SelectField
                // Columns have no identity but their place.
                key={index}
                id={`${id}-${index}`}
                label={m.column(pasted.table[0]?.[index] || String(index + 1))}
                empty={m.ignore}
                choices={cells.map(([value, meta]) => ({ value, label: text(meta.label) }))}
                value={key ?? ''}
                onChange={({ target: { value } }) =>
                  setPasted({
                    ...pasted,
                    columns: pasted.columns.map((other, at) =>
                      at === index ? value || null : other === value ? null : other,
                    ),
                  })
                }
              />
            ))}
          </div>
          <section aria-label={m.preview(shown.length)}>
            <h3 className="font-medium">{m.preview(shown.length)}</h3>
            <ol className="mt-2 max-h-80 divide-y divide-line overflow-y-auto">
              {shown.map(({ cells: typed, known }, index) => {
                const { title, details } = rowWords(kind, typed, text)
                return (
                  <li key={index} className="py-2">
                    {title ?? untitled(text(kind.one), index + 1)}
                    <span className="block text-sm text-quiet">{details.join(' · ')}</span>
                    {known ? <span className="block text-sm text-notice">{m.duplicate}</span> : null}
                  </li>
                )
              })}
            </ol>
          </section>
          {shown.length > room ? <p className="text-notice">{m.full(room)}</p> : null}
        </>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {fresh.length > 0 ? <Button onClick={add}>{m.add(fresh.length)}</Button> : null}
        {added.length > 0 ? (
          <Button look="secondary" onClick={undo}>
            {m.undo}
          </Button>
        ) : null}
        <Button look="quiet" className="first:-ml-3" onClick={onClose}>
          {m.cancel}
        </Button>
      </div>
    </div>
  )
}
