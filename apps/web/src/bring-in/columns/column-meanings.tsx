import { agencyFields, type Field, personFields, type TableKind } from '@thidua/directory/columns/fields'
import type { ColumnSeen } from '@thidua/directory/intake/preview'
import { fieldWord } from '@thidua/directory/words/directory-words'
import { ChevronDown } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { controlClass } from '#ui/form/field.tsx'
import { useDirectoryWords } from '../use-directory-words.ts'

interface Meaning {
  readonly column: number
  readonly field: Field | null
}

interface ColumnMeaningsProps {
  readonly kind: TableKind
  readonly columns: readonly ColumnSeen[]
  readonly position: number
  /** Unfolded from the start. */
  readonly open: boolean
  readonly onChange: (meanings: Meaning[]) => void
}

/** Every column of a table with what it is taken for. */
export function ColumnMeanings({ kind, columns, position, open, onChange }: ColumnMeaningsProps) {
  const m = useMessages('bring-in').columns
  const words = useDirectoryWords()
  const fields: readonly Field[] = kind === 'agencies' ? agencyFields : personFields
  const taken = columns.filter(({ field }) => field !== null).length
  const change = (column: number, value: string) =>
    onChange(
      columns.map((one) => ({
        column: one.column,
        field: one.column === column ? ((value || null) as Field | null) : one.field,
      })),
    )
  return (
    <details open={open} className="mt-4">
      <summary className="min-h-11 cursor-pointer py-2 font-medium text-accent">
        {m.show(taken, columns.length)}
      </summary>
      <ul className="mt-2 flex flex-col divide-y divide-line border-t border-line">
        {columns.map(({ column, letters, header, field, sample }) => {
          const id = `meaning-${position}-${column}`
          return (
            <li key={column} className="grid items-center gap-x-4 gap-y-1 py-2.5 sm:grid-cols-2">
              <div className="min-w-0 break-words">
                <label htmlFor={id}>
                  <span className="sr-only">{m.meaningOf(letters)}: </span>
                  <span aria-hidden className="mr-2 inline-block min-w-6 text-sm text-quiet">
                    {letters}
                  </span>
                  <span className="font-medium">{header || m.unnamed}</span>
                </label>
                {sample ? <p className="text-sm text-quiet sm:pl-8">{m.sample(sample)}</p> : null}
              </div>
              <div className="relative">
                <select
                  id={id}
                  value={field ?? ''}
                  onChange={({ target }) => change(column, target.value)}
                  className={`${controlClass} min-h-11 appearance-none pr-11 ${field === null ? 'text-quiet' : ''}`}
                >
                  <option value="">{m.notTaken}</option>
                  {fields.map((one) => (
                    <option key={one} value={one}>
                      {fieldWord(words, kind, one)}
                    </option>
                  ))}
                </select>
                <ChevronDown
                  aria-hidden
                  className="pointer-events-none absolute top-1/2 right-3.5 size-5 -translate-y-1/2 text-quiet"
                />
              </div>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
