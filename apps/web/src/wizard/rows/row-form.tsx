import type { CellMeta } from '@thidua/schema/outline/cells'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { cellPath, rowPath } from '@thidua/schema/outline/paths'
import { cellsOf, type RowsDescriptor } from '@thidua/schema/outline/rows/define-rows'
import { useEffect } from 'react'
import { EvidenceStrip } from '#evidence/evidence-strip.tsx'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { CellField } from '../fields/cell-field.tsx'

/** Cells that leave room for another beside them. */
const shortKinds: ReadonlySet<CellMeta['kind']> = new Set(['date', 'number', 'documentNumber'])

interface RowFormProps {
  readonly place: ItemId
  readonly rows: RowsDescriptor
  readonly rowId: string
  readonly title: string
  /** The field to begin at; the first one when the row was just opened by hand. */
  readonly start: string | null
  readonly onClose: () => void
}

/** One row as a small form in the page. Its cells save themselves like every other field. */
export function RowForm({ place, rows, rowId, title, start, onClose }: RowFormProps) {
  const m = useMessages('wizard')
  const cells = cellsOf(rows).map(([key, meta]) => ({ path: cellPath(place, rows.slug, rowId, key), meta }))
  const first = start ?? cells[0]?.path
  // Once, when the form opens: a later change of the address must not take the cursor away.
  useEffect(() => {
    if (first) focusField(first)
  }, [])
  return (
    <fieldset className="grid gap-x-6 gap-y-5 p-5 sm:grid-cols-2 sm:p-6">
      <legend className="sr-only">{m.rows.editing(title)}</legend>
      {cells.map(({ path, meta }) => (
        <div key={path} className={shortKinds.has(meta.kind) ? '' : 'sm:col-span-2'}>
          <CellField path={path} meta={meta} />
        </div>
      ))}
      <div className="sm:col-span-2">
        <EvidenceStrip place={rowPath(place, rows.slug, rowId)} row={title} />
      </div>
      <div className="sm:col-span-2">
        <Button look="secondary" onClick={onClose}>
          {m.rows.close}
        </Button>
      </div>
    </fieldset>
  )
}
