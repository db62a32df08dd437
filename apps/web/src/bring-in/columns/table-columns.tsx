import type { TableKind } from '@thidua/directory/columns/fields'
import type { GivenTable } from '@thidua/directory/intake/given-columns'
import type { TableSeen } from '@thidua/directory/intake/preview'
import { problemText } from '@thidua/directory/words/directory-words'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useDirectoryWords } from '../use-directory-words.ts'
import { ColumnMeanings } from './column-meanings.tsx'

interface TableColumnsProps {
  readonly table: TableSeen
  /** Its position among the tables of the files. */
  readonly position: number
  readonly onGive: (table: GivenTable) => void
}

/** How one table was understood; every part of it can be said otherwise. */
export function TableColumns({ table, position, onGive }: TableColumnsProps) {
  const m = useMessages('bring-in').columns
  const words = useDirectoryWords()
  const { file, name, kind, leftOut, problems, columns, headerRow } = table
  const title = m.table(file, name)
  const given = { table: position, leftOut: false, ...(kind && { kind }), ...(headerRow !== null && { headerRow }) }
  const chosen = leftOut ? 'leftOut' : (kind ?? '')
  const choose = (value: string) => {
    const kept = columns.map(({ column, field }) => ({ column, field }))
    if (value === 'leftOut') onGive({ ...given, columns: kept, leftOut: true })
    // What columns mean in a table of another kind is found anew.
    else onGive({ ...given, columns: value === kind ? kept : [], ...(value && { kind: value as TableKind }) })
  }
  return (
    <section aria-label={title} className="rounded-2xl border border-line bg-sheet p-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="min-w-0">
          <h3 className="font-semibold break-words">{title}</h3>
          {table.rows > 0 ? (
            <p className="text-sm text-quiet">
              {m.rows(numberText(table.rows))}
              {table.hiddenRows > 0 ? `, ${m.hidden(numberText(table.hiddenRows))}` : null}
            </p>
          ) : null}
        </div>
        <SelectField
          id={`table-${position}`}
          label={m.lists}
          empty={m.unknownKind}
          choices={(['agencies', 'people', 'leftOut'] as const).map((value) => ({ value, label: m.kinds[value] }))}
          value={chosen}
          onChange={({ target }) => choose(target.value)}
        />
      </div>
      {problems.length > 0 ? (
        <ul className="mt-4 flex flex-col gap-2">
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)} className="flex gap-2 font-medium text-problem">
              <CircleAlert aria-hidden className="mt-1 size-5 shrink-0" />
              {problemText(words, kind, problem)}
            </li>
          ))}
        </ul>
      ) : null}
      {!leftOut && problems.some(({ key }) => key === 'noHeader') && kind ? (
        <HeaderRow position={position} onRow={(row) => onGive({ ...given, headerRow: row, columns: [] })} />
      ) : null}
      {!leftOut && kind && columns.length > 0 ? (
        <ColumnMeanings
          kind={kind}
          columns={columns}
          position={position}
          open={problems.length > 0}
          onChange={(meanings) => onGive({ ...given, columns: meanings })}
        />
      ) : null}
    </section>
  )
}

/** Which row names the columns, where none looks as if it did. */
function HeaderRow({ position, onRow }: { position: number; onRow: (row: number) => void }) {
  const m = useMessages('bring-in').columns
  const [typed, setTyped] = useState('')
  const row = Number(typed)
  const take = () => {
    if (Number.isInteger(row) && row > 0) onRow(row)
  }
  return (
    <form
      className="mt-4 max-w-xs"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <TextField
        id={`header-${position}`}
        label={m.headerRow}
        hint={m.headerRowHint}
        inputMode="numeric"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
      />
    </form>
  )
}
