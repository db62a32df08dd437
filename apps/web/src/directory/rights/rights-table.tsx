import { useMessages } from '#messages/use-messages.ts'
import type { ActRights, listRights } from './list-rights.ts'

type Act = ReturnType<typeof listRights>[number]['act']

/** Each act with who may do it, and why the others may not. */
export function RightsTable({ rows }: { rows: readonly ActRights<Act>[] }) {
  const m = useMessages('rights')
  const actWord = (act: Act): string => (act === 'manage:clerks' ? m.others[act] : m.acts[act])
  return (
    <table aria-label={m.title} className="mt-6 w-full border-collapse text-sm">
      <thead className="max-md:sr-only">
        <tr className="text-left text-quiet">
          <th scope="col" className="w-1/4 py-3 pr-3 font-medium">
            {m.act}
          </th>
          <th scope="col" className="w-1/4 px-3 py-3 font-medium">
            {m.may}
          </th>
          <th scope="col" className="px-3 py-3 font-medium">
            {m.mayNot}
          </th>
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  )
}
