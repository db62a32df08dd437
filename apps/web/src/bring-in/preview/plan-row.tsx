import type { Field } from '@thidua/directory/columns/fields'
import { agencyProperty } from '@thidua/directory/plan/agencies/agency-property'
import type { ChangeValue, RowPlan } from '@thidua/directory/plan/row-plan'
import { fieldWord, refusalText, valueText } from '@thidua/directory/words/directory-words'
import { useMessages } from '#messages/use-messages.ts'
import { useDirectoryWords } from '../use-directory-words.ts'

/** One row of a file and what comes of it. `severalTables`: which table it stands in is said, too. */
export function PlanRow({ row, severalTables }: { row: RowPlan; severalTables: boolean }) {
  const m = useMessages('bring-in').preview
  const words = useDirectoryWords()
  const kind = row.kind === 'agency' ? 'agencies' : 'people'
  const value = (field: Field, of: ChangeValue) => valueText(words, field, of) || m.empty
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[9rem_1fr]">
      <p className="text-sm text-quiet sm:pt-0.5">{severalTables ? m.rowOf(row.row, row.tableName) : m.row(row.row)}</p>
      <div className="min-w-0 break-words">
        <Subject row={row} />
        {row.act === 'refuse' ? (
          <ul className="flex flex-col gap-1">
            {row.refusals.map((refusal) => (
              <li key={JSON.stringify(refusal)}>{refusalText(words, kind, refusal)}</li>
            ))}
          </ul>
        ) : null}
        {row.act === 'change' || row.act === 'end' ? (
          <dl className="mt-1 flex flex-col gap-1 text-sm">
            {row.changes.map((change) => (
              <div key={change.field} className="sm:grid sm:grid-cols-[12rem_1fr] sm:gap-3">
                <dt className="text-quiet">{fieldWord(words, kind, change.field)}</dt>
                <dd>
                  <span className="sr-only">{m.from} </span>
                  <del className="text-quiet">{value(change.field, change.old)}</del>
                  <span aria-hidden> → </span>
                  <span className="sr-only"> {m.to} </span>
                  <ins className="font-medium no-underline">{value(change.field, change.new)}</ins>
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </li>
  )
}

/** Who or what a row is about; a refused row is nobody yet. */
function Subject({ row }: { row: RowPlan }) {
  const m = useMessages('bring-in').preview
  const words = useDirectoryWords()
  if (row.act === 'refuse') return null
  if (row.kind === 'person') {
    const { email, agencyCode, role } = row.person
    return (
      <>
        <p className="font-medium">{row.act === 'create' ? `${row.name} · ${email}` : email}</p>
        <p className="text-sm text-quiet">
          {m.at(words.roles[role], agencyCode)}
          {row.act === 'create' && row.isNewPerson ? ` · ${m.newPerson}` : null}
        </p>
        {row.act === 'create' && row.defaulted.includes('validFrom') ? (
          <p className="text-sm text-quiet">
            {m.filledIn} {fieldWord(words, 'people', 'validFrom')}:{' '}
            {valueText(words, 'validFrom', row.membership.validFrom)}
          </p>
        ) : null}
      </>
    )
  }
  if (row.act !== 'create') return <p className="font-medium">{row.code}</p>
  const { agency, defaulted } = row
  const filledIn = defaulted.flatMap((field) => {
    const told = valueText(words, field, agency[agencyProperty(field)])
    return told && told !== agency.name && told !== agency.code
      ? [`${fieldWord(words, 'agencies', field)}: ${told}`]
      : []
  })
  return (
    <>
      <p className="font-medium">
        {agency.code} · {agency.name}
      </p>
      <p className="text-sm text-quiet">
        {[words.kinds[agency.kind], agency.parentCode, agency.blockCode].filter(Boolean).join(' · ')}
      </p>
      {filledIn.length > 0 ? (
        <p className="text-sm text-quiet">
          {m.filledIn} {filledIn.join('; ')}
        </p>
      ) : null}
    </>
  )
}
