import { useMessages } from '#messages/use-messages.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import type { ActRights, listRights } from './list-rights.ts'

type Act = ReturnType<typeof listRights>[number]['act']

/** Each act with who may do it, and why the others may not. */
export function RightsTable({ rows }: { rows: readonly ActRights<Act>[] }) {
  const m = useMessages('rights')
  const actWord = (act: Act): string => (act === 'manage:clerks' ? m.others[act] : m.acts[act])
  return (
    <div className="mt-6">
      <ListTable
        label={m.title}
        columns={[{ label: m.act, className: 'w-1/4' }, { label: m.may, className: 'w-1/4' }, { label: m.mayNot }]}
        stacked
      >
        {rows.map(({ act, may, mayNot }) => (
          <tr key={act} className="border-b border-line align-top max-md:block max-md:py-3">
            <th scope="row" className="py-3 pr-3 text-left font-medium max-md:block max-md:py-0 max-md:text-base">
              {actWord(act)}
            </th>
            <td className="px-3 py-3 max-md:block max-md:px-0 max-md:pt-1 max-md:pb-0">
              {may.length === 0 ? <span className="text-notice">{m.nobody}</span> : null}
              <ul>
                {may.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </td>
            <td className="px-3 py-3 text-quiet max-md:block max-md:px-0 max-md:pt-1 max-md:pb-0">
              <ul>
                {[...Map.groupBy(mayNot, ({ why }) => why)].map(([why, refused]) => (
                  <li key={why}>
                    <span className="text-ink">{refused.map(({ person }) => person.name).join(', ')}</span>:{' '}
                    {m.why[why]}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </ListTable>
    </div>
  )
}
