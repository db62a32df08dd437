import type { AgencyListQuery } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { dayText, today } from '#administration/day-text.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import type { Order } from '#ui/list/sort-header.tsx'

type Listed = AgencyListQuery['agencies']['edges'][number]['node']
type By = 'name' | 'code' | 'block'

interface AgencyTableProps {
  readonly agencies: readonly Listed[]
  readonly order: Order<By>
  readonly sort: (order: Order<By>) => void
  /** Nothing has arrived yet: empty rows keep the place. */
  readonly waiting: boolean
}

export function AgencyTable({ agencies, order, sort, waiting }: AgencyTableProps) {
  const { agencies: m } = useMessages('directory')
  return (
    <ListTable
      label={m.title}
      columns={[
        { label: m.name, by: 'name' },
        { label: m.code, by: 'code', className: 'max-sm:hidden' },
        { label: m.kind, className: 'max-lg:hidden' },
        { label: m.block, by: 'block', className: 'max-md:hidden' },
      ]}
      order={order}
      sort={sort}
      waiting={waiting}
    >
      {agencies.map((agency) => (
        <AgencyRow key={agency.id} agency={agency} />
      ))}
    </ListTable>
  )
}

function AgencyRow({ agency }: { agency: Listed }) {
  const { agencies: m, kinds } = useMessages('directory')
  return (
    <tr className="relative border-b border-line hover:bg-accent-wash">
      <th scope="row" className="py-3 pr-3 text-left font-medium">
        <Link to={paths.agency(agency.id)} className="text-ink after:absolute after:inset-0">
          {agency.name}
        </Link>
        <p className="font-normal text-quiet sm:hidden">{agency.code}</p>
        {agency.validUntil ? <p className="font-normal text-notice">{m.ended(dayText(agency.validUntil))}</p> : null}
        {agency.validFrom > today() ? (
          <p className="font-normal text-quiet">{m.begins(dayText(agency.validFrom))}</p>
        ) : null}
      </th>
      <td className="px-3 py-3 max-sm:hidden">
        {agency.code}
        {agency.electronicCode ? <p className="text-quiet">{agency.electronicCode}</p> : null}
      </td>
      <td className="px-3 py-3 max-lg:hidden">{kinds[agency.kind]}</td>
      <td className="px-3 py-3 max-md:hidden">{agency.block?.name}</td>
    </tr>
  )
}
