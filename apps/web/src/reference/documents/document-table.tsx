import type { DocumentListQuery } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { dayText } from '#administration/day-text.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Unbroken } from '#ui/heading/unbroken.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import type { Order } from '#ui/list/sort-header.tsx'
import { useDocumentType } from './use-document-type.ts'

type Listed = NonNullable<DocumentListQuery['documents']>['edges'][number]['node']
type By = 'number' | 'issuedOn'

interface DocumentTableProps {
  readonly documents: readonly Listed[]
  readonly order: Order<By>
  readonly sort: (order: Order<By>) => void
  /** Nothing has arrived yet: empty rows keep the place. */
  readonly waiting: boolean
}

export function DocumentTable({ documents, order, sort, waiting }: DocumentTableProps) {
  const { documents: m } = useMessages('reference')
  return (
    <ListTable
      label={m.title}
      columns={[
        { label: m.number, by: 'number' },
        { label: m.issuer, className: 'max-md:hidden' },
        { label: m.issuedOn, by: 'issuedOn', className: 'max-sm:hidden' },
      ]}
      order={order}
      sort={sort}
      waiting={waiting}
    >
      {documents.map((document) => (
        <DocumentRow key={document.id} document={document} />
      ))}
    </ListTable>
  )
}

function DocumentRow({ document }: { document: Listed }) {
  const { documents: m } = useMessages('reference')
  const typeOf = useDocumentType()
  const { id, type, number, issuer, issuedOn, subject, ended, inForceUntil } = document
  return (
    <tr className="relative border-b border-line align-top hover:bg-accent-wash">
      <th scope="row" className="py-3 pr-3 text-left font-medium break-words">
        <Link to={paths.document(id)} className="text-ink after:absolute after:inset-0">
          {typeOf(type)} {number}
        </Link>
        <p className="font-normal text-quiet md:hidden">{issuer}</p>
        {issuedOn ? <p className="font-normal text-quiet sm:hidden">{dayText(issuedOn)}</p> : null}
        {subject ? (
          <p className="font-normal">
            <Unbroken text={subject} />
          </p>
        ) : null}
        {inForceUntil ? (
          <p className={ended ? 'font-normal text-notice' : 'font-normal text-quiet'}>
            {ended ? m.ended(dayText(inForceUntil)) : m.toEnd(dayText(inForceUntil))}
          </p>
        ) : null}
      </th>
      <td className="px-3 py-3 max-md:hidden">{issuer}</td>
      <td className="px-3 py-3 max-sm:hidden">{dayText(issuedOn)}</td>
    </tr>
  )
}
