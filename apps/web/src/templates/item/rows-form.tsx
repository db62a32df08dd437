import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { isRowsSlug, rowsSlugs } from '@thidua/schema/outline/rows/slugs'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { neededCells } from '@thidua/schema/template-editing/problems/column-problems'
import type { NodeValues } from '@thidua/schema/template-editing/template-act'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { controlId } from '../template-editing.ts'
import { useTemplateNotes } from '../use-template-problems.ts'

type Column = 'optional' | 'required' | 'hidden'

/** The kind of row that an item lists, and which of its columns it asks. */
export function RowsForm({ item, onChange }: { item: TemplateItem; onChange: (values: NodeValues) => void }) {
  const { rows: m } = useMessages('templates')
  const text = useLabel()
  const { id, rows: slug, columns } = item
  const notes = useTemplateNotes(id)
  const set = (cell: string, column: Column) => {
    const without = (cells: readonly string[]) => cells.filter((one) => one !== cell)
    onChange({
      columns: {
        hidden: [...without(columns.hidden), ...(column === 'hidden' ? [cell] : [])],
        required: [...without(columns.required), ...(column === 'required' ? [cell] : [])],
      },
    })
  }
  return (
    <section aria-labelledby={controlId(id, 'rows/')} className="border-t border-line pt-5">
      <h3 id={controlId(id, 'rows/')} className="text-lg">
        {m.title}
      </h3>
      <div className="mt-3">
        <SelectField
          id={controlId(id, 'rows')}
          label={m.kind}
          empty={m.none}
          value={slug ?? ''}
          choices={rowsSlugs.map((value) => ({ value, label: text(rowsOf(value).label) }))}
          onChange={({ target }) => onChange({ rows: isRowsSlug(target.value) ? target.value : null })}
        />
      </div>
      {slug === null ? null : (
        <ul className="mt-4 grid gap-4 sm:grid-cols-2">
          {cellsOf(rowsOf(slug)).map(([cell, meta]) => {
            const needed = neededCells(slug).includes(cell)
            const column = columns.hidden.includes(cell)
              ? 'hidden'
              : columns.required.includes(cell)
                ? 'required'
                : 'optional'
            return (
              <li key={cell}>
                {needed ? (
                  <p>
                    <span className="block font-medium">{text(meta.label)}</span>
                    <span className="text-sm text-quiet">{m.always}</span>
                  </p>
                ) : (
                  <SelectField
                    id={controlId(id, `columns/${cell}`)}
                    label={text(meta.label)}
                    {...notes(`columns/${cell}`)}
                    empty={m.columns.optional}
                    value={column === 'optional' ? '' : column}
                    choices={[
                      { value: 'required', label: m.columns.required },
                      { value: 'hidden', label: m.columns.hidden },
                    ]}
                    onChange={({ target }) => set(cell, (target.value || 'optional') as Column)}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
